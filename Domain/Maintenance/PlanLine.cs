using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dispatch.Domain.Maintenance;

/// <summary>One service of a plan (R-MNT-1).</summary>
/// <param name="Id">Unique in its plan: <c>600h</c>.</param>
/// <param name="DueHours">Lifetime hours at which it is due.</param>
/// <param name="OverdueAfterHours">The tolerance: so many hours later it is overdue, so many hours before it is too early
/// (R-MNT-1).</param>
/// <param name="Window">When the calendar makes it due, whichever comes first; null when only hours count.</param>
/// <param name="WarrantyTerms">The warranties, in months, whose plan has this line (R-MNT-2).</param>
/// <param name="Covers">The lower lines whose work it includes (R-MNT-6).</param>
public sealed record PlanLine(
    string Id,
    double DueHours,
    double OverdueAfterHours,
    CalendarWindow? Window,
    ImmutableArray<int> WarrantyTerms,
    ImmutableArray<string> Covers)
{
    /// <summary>
    /// What it consists of besides what it covers. The catalogue's: a machine's journal keeps when something is due, the order what was
    /// to be done.
    /// </summary>
    [JsonIgnore]
    public ServiceWork Work { get; init; } = ServiceWork.None;

    /// <summary>When it is due and what it covers; not of what it consists.</summary>
    public bool Equals(PlanLine? other) =>
        other is not null && (Id, DueHours, OverdueAfterHours, Window) == (other.Id, other.DueHours, other.OverdueAfterHours, other.Window)
        && WarrantyTerms.SequenceEqual(other.WarrantyTerms) && Covers.SequenceEqual(other.Covers);

    public override int GetHashCode() => HashCode.Combine(Id, DueHours);
}
