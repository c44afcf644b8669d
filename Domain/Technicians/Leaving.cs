using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Technicians;

/// <summary>The technician does not work here any more; what they did is kept.</summary>
/// <param name="Successor">Who takes the work over; null when there was none.</param>
/// <param name="Work">What is taken over.</param>
[JournalName("technician.left")]
[GenerateSerializer, Immutable]
public sealed record TechnicianLeft(TechnicianId? Successor, ImmutableArray<WorkOrderId> Work, string? Note, DateTimeOffset At)
    : TechnicianEvent;

/// <summary>The technician's station was closed: they and its work belong to another one.</summary>
[JournalName("technician.transferred")]
[GenerateSerializer, Immutable]
public sealed record TechnicianTransferred(StationId Station, DateTimeOffset At) : TechnicianEvent;

/// <summary>Name, phone and positions were erased; what they did is kept by their id, as long as records are (R-FSR-6).</summary>
[JournalName("technician.erased")]
[GenerateSerializer, Immutable]
public sealed record TechnicianErased(DateTimeOffset At) : TechnicianEvent;

/// <summary>Decisions about the end of somebody's work here.</summary>
public static class Leaving
{
    /// <param name="work">What they have or are asked to take.</param>
    public static Decision<TechnicianEvent> Close(
        TechnicianState technician, TechnicianId self, ImmutableArray<WorkOrderId> work, TechnicianId? successor, string? note,
        DateTimeOffset at)
    {
        if (technician.File is null) return new Rejection("unknown_technician", "There is no such technician.");
        if (technician.LeftAt is not null) return Decision<TechnicianEvent>.Nothing;
        if (successor == self) return new Rejection("invalid_successor", "Nobody succeeds themselves.");
        if (successor is null && !work.IsEmpty)
            return new Rejection("open_work_left",
                $"{self} still has {string.Join(", ", work.Select(order => order.Value))}: name a successor, or give it to somebody first.");
        var left = new TechnicianLeft(successor, work, note, at);
        return technician.Duty.Shift is null
            ? left
            : Decision<TechnicianEvent>.Of(new ShiftEnded(Later(at, technician.Duty.ChangedAt), Forgotten: false), left);
    }

    public static Decision<TechnicianEvent> Erase(TechnicianState technician, DateTimeOffset at)
    {
        if (technician.File is null) return new Rejection("unknown_technician", "There is no such technician.");
        if (technician.LeftAt is null)
            return new Rejection("technician_works",
                "They work here, and have to be reached: close them first, with a successor for what is open.");
        return technician.ErasedAt is null ? new TechnicianErased(at) : Decision<TechnicianEvent>.Nothing;
    }

    /// <summary>What the successor could not do at the same time, each pair with its hours; null when there is nothing.</summary>
    /// <param name="work">What is taken over.</param>
    /// <param name="own">What the successor has in those hours.</param>
    public static Rejection? Doubled(TechnicianId successor, ImmutableArray<Engagement> work, ImmutableArray<Engagement> own)
    {
        var pairs = work.SelectMany(taken => own.Where(taken.Overlaps).Select(other =>
            $"{taken.Order} from {taken.From:u} to {taken.To:u} overlaps {other.Order} from {other.From:u} to {other.To:u}.")).ToList();
        return pairs.Count == 0
            ? null
            : new("overlaps",
                $"{successor} would have to be at two places: "
                    + $"{string.Join(" ", pairs)} Say why with confirm, if it is to be done all the same.");
    }

    public static Decision<TechnicianEvent> Transfer(TechnicianState technician, StationId from, StationId to, DateTimeOffset at) =>
        technician is { LeftAt: null, File.Station: var station } && station == from
            ? new TechnicianTransferred(to, at)
            : Decision<TechnicianEvent>.Nothing;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
