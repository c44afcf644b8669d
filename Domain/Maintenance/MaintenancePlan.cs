using System.Collections.Immutable;

namespace Dispatch.Domain.Maintenance;

/// <summary>
/// What a machine is owed and when. The plan chosen for a machine is kept in its journal, so that other plans later don't rewrite its
/// history.
/// </summary>
/// <param name="Lines">In order of due hours.</param>
/// <param name="Repeat">Null when nothing comes after the last line.</param>
public sealed record MaintenancePlan(string Id, ImmutableArray<PlanLine> Lines, RepeatRule? Repeat)
{
    public PlanLine? Find(string line)
    {
        foreach (var candidate in Lines)
            if (candidate.Id == line) return candidate;
        return null;
    }

    /// <summary>
    /// Whether doing <paramref name="higher"/> includes doing <paramref name="lower"/>; a later occurrence of a line includes the earlier
    /// ones.
    /// </summary>
    public bool Covers(ServiceKey higher, ServiceKey lower) =>
        higher.Line == lower.Line
            ? higher.Occurrence > lower.Occurrence
            : Find(higher.Line) is { } line && line.Covers.Contains(lower.Line);

    /// <summary>What a visit for a line does: its own work, and that of the lower lines that it includes (R-MNT-6).</summary>
    public ServiceWork Work(string line) => Find(line) is not { } own
        ? ServiceWork.None
        : ServiceWork.Of([.. Lines.Where(lower => own.Covers.Contains(lower.Id)).Select(lower => lower.Work), own.Work]);

    public bool Equals(MaintenancePlan? other) =>
        other is not null && Id == other.Id && Repeat == other.Repeat && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => HashCode.Combine(Id, Lines.Length);
}
