using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views.Maintenance;
using Dispatch.Live.Machines;

namespace Dispatch.Live.Maintenance;

/// <summary>All that a machine owes now: its open and overdue services; empty when nothing.</summary>
/// <param name="Machine">The machine's serial number.</param>
public sealed record MachineServices(string Machine, ImmutableArray<DueService> Due)
{
    internal static MachineServices Of(MachineChange change) => new(change.File.SerialNumber, [.. change.Due.Select(DueService.Of)]);
}

/// <param name="DueHours">Lifetime hours at which it fell due.</param>
public sealed record DueService(
    string Line,
    int Occurrence,
    DueState State,
    double DueHours,
    DateTimeOffset? OpensAt,
    DateTimeOffset? OverdueAt,
    DateTimeOffset? RaisedAt,
    bool InWarranty)
{
    internal static DueService Of(ServiceRow row) =>
        new(row.Line, row.Occurrence, row.State == ServiceState.Overdue ? DueState.Overdue : DueState.Open, row.DueHours, row.OpensAt, row.OverdueAt, row.RaisedAt, row.InWarranty);
}

/// <summary>How a service stands that is due.</summary>
public enum DueState
{
    Open,
    Overdue,
}
