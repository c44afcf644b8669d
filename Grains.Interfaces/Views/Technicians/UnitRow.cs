using System.Collections.Immutable;
using Dispatch.Domain.Technicians;

namespace Dispatch.Grains.Interfaces.Views.Technicians;

/// <summary>What a technician said last of their shift. Key: id.</summary>
/// <param name="Status">OffShift, Available, Break or OutOfService.</param>
/// <param name="ShiftStartedAt">Null when off shift.</param>
/// <param name="ShiftEndsAt">As planned; null when off shift.</param>
/// <param name="BreakUntil">As planned; null when not on a break or nobody said.</param>
/// <param name="OutOfService">Why they are not to be sent; null when they are.</param>
[GenerateSerializer, Immutable]
public sealed record UnitRow(
    string Id, UnitStatus Status, DateTimeOffset? ShiftStartedAt, DateTimeOffset? ShiftEndsAt, DateTimeOffset? BreakUntil, string? OutOfService) : ViewRow
{
    /// <summary>Breaks of the shift, oldest first; the last one may be under way, until its planned end or null.</summary>
    [Id(0)] public ImmutableArray<Break> Breaks { get; init; } = [];

    /// <summary>When they last called for help and have not started or ended a shift themselves since; null when they did not.</summary>
    [Id(1)] public DateTimeOffset? HelpCalledAt { get; init; }
}
