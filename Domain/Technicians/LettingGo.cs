using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Technicians;

/// <summary>The technician lets go of these orders; each decides for itself what becomes of it (R-CREW-1).</summary>
[JournalName("technician.work-let-go")]
[GenerateSerializer, Immutable]
public sealed record WorkLetGo(Release Release, ImmutableArray<WorkOrderId> Orders, DateTimeOffset At) : TechnicianEvent;

/// <summary>Which work a change of a technician's duty sets free (R-CREW-1).</summary>
public static class LettingGo
{
    /// <summary>What follows from a change; null when all work stays.</summary>
    /// <param name="isTransferred">The station's work moves with them.</param>
    public static Release? Of(
        TechnicianId technician, TechnicianState before, TechnicianState after, ShiftRules rules, bool isTransferred = false)
    {
        if (after.LeftAt is not null) return before.LeftAt is null ? new Release(technician, ReleaseReason.Left) : null;
        if (!isTransferred && before.File is { } was && after.File is { } file && was.Station != file.Station)
            return new Release(technician, ReleaseReason.StationChanged, file.Station.Value, Station: was.Station);
        if (before.Duty.Shift is { } ended && after.Duty.Shift is null)
            return new Release(technician, ReleaseReason.ShiftEnded, Until: Reach(ended, after.Duty.ChangedAt, rules));
        if (after.Duty is { OutOfService: { } reason, Shift: { } shift } && before.Duty.OutOfService is null)
            return new Release(technician, ReleaseReason.OutOfService, reason, Until: Reach(shift, after.Duty.ChangedAt, rules));
        return null;
    }

    /// <summary>Up to when work belongs to a shift, exclusive, UTC: what begins later is a later shift's.</summary>
    public static DateTimeOffset Reach(Shift shift, DateTimeOffset? at, ShiftRules rules) =>
        (at > shift.EndsAt ? at.Value : shift.EndsAt) + rules.Overtime;

    /// <summary>
    /// Given again, nothing: who is asked is told once. Who is absent from now to the end of the shift that runs is out of service.
    /// </summary>
    public static Decision<TechnicianEvent> Decide(
        TechnicianState technician, Release release, ImmutableArray<WorkOrderId> orders, DateTimeOffset at)
    {
        if (technician.File is null) return Decision<TechnicianEvent>.Nothing;
        TechnicianEvent[] events =
        [
            .. Absent(technician.Duty, release, at) is { } absent ? [absent] : ImmutableArray<TechnicianEvent>.Empty,
            .. orders.IsEmpty ? ImmutableArray<TechnicianEvent>.Empty : [new WorkLetGo(release, orders, at)],
        ];
        return events.Length == 0 ? Decision<TechnicianEvent>.Nothing : Decision<TechnicianEvent>.Of(events);
    }

    private static WentOutOfService? Absent(Duty duty, Release release, DateTimeOffset at) =>
        release is { Reason: ReleaseReason.Absent, Note: { } why } && release.From <= at && duty is { OutOfService: null, Shift: { } shift }
            && release.Until >= shift.EndsAt
            ? new(duty.ChangedAt > at ? duty.ChangedAt.Value : at, why)
            : null;
}
