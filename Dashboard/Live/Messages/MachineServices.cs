using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Live.Messages;

/// <summary>All that a machine owes now: its open and overdue services; empty when nothing.</summary>
/// <param name="Machine">The machine's handle.</param>
public sealed record MachineServices(int Machine, ImmutableArray<DueService> Due)
{
    internal static MachineServices Of(MachineChange change) => new(change.Handle, [.. change.Due.Select(DueService.Of)]);
}

/// <param name="State"><c>Open</c> or <c>Overdue</c>.</param>
/// <param name="DueHours">Lifetime hours at which it fell due.</param>
public sealed record DueService(
    string Line,
    int Occurrence,
    string State,
    double DueHours,
    DateTimeOffset? OpensAt,
    DateTimeOffset? OverdueAt,
    DateTimeOffset? RaisedAt,
    bool InWarranty)
{
    internal static DueService Of(ServiceRow row) =>
        new(row.Line, row.Occurrence, row.State.ToString(), row.DueHours, row.OpensAt, row.OverdueAt, row.RaisedAt, row.InWarranty);
}
