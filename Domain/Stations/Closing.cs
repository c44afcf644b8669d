using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Stations;

/// <summary>The station works no more; its machines, people and open work go to the successor.</summary>
/// <param name="Successor">Null when there was nothing to take over.</param>
[JournalName("station.closed")]
[GenerateSerializer, Immutable]
public sealed record StationClosed(StationId? Successor, string? Note, DateTimeOffset At) : StationEvent;

/// <summary>The station works again: it was closed because it had nothing, and something was registered for it in that instant.</summary>
[JournalName("station.reopened")]
[GenerateSerializer, Immutable]
public sealed record StationReopened(StationLoad Load, DateTimeOffset At) : StationEvent;

/// <summary>A part of what the station had was handed to its successor.</summary>
/// <param name="Targets">As the outbox names them: <c>machine/A-1</c>.</param>
/// <param name="Next">Where the rest begins; null when this was the last part.</param>
[JournalName("station.handed-over")]
[GenerateSerializer, Immutable]
public sealed record StationHandedOver(StationId Successor, ImmutableArray<string> Targets, HandoverStep? Next, DateTimeOffset At)
    : StationEvent;

/// <summary>Which part of a station is handed over.</summary>
/// <param name="After">The id after which it begins, or the list's cursor; null at the beginning.</param>
[GenerateSerializer, Immutable]
public sealed record HandoverStep(HandoverKind Kind, string? After);

/// <summary>
/// In the order in which they are handed over: people before their work, so that it never lies with somebody of another station.
/// </summary>
public enum HandoverKind
{
    Technicians,
    WorkOrders,
    Requests,
    Machines,
}

/// <summary>What a station still has.</summary>
[GenerateSerializer, Immutable]
public sealed record StationLoad(int Machines, int Technicians, int WorkOrders, int Requests)
{
    public bool IsEmpty => this is { Machines: 0, Technicians: 0, WorkOrders: 0, Requests: 0 };

    public override string ToString()
    {
        (int Count, string Name)[] all =
            [(Machines, "machines"), (Technicians, "technicians"), (WorkOrders, "open work orders"), (Requests, "open requests")];
        return string.Join(", ", all.Where(one => one.Count > 0).Select(one => $"{one.Count} {one.Name}"));
    }
}

public static class ClosingDecider
{
    /// <summary>
    /// So long after the closing it is looked again: what was being registered for the station, or on its way to it, goes on to the
    /// successor.
    /// </summary>
    public static ImmutableArray<TimeSpan> LooksAfter { get; } =
        [TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)];

    /// <summary>
    /// What was left with a station that nobody took over keeps it open: nothing belongs to a station that does not work.
    /// </summary>
    public static Decision<StationEvent> LookAgain(StationState state, StationLoad load, DateTimeOffset at) =>
        state is { ClosedAt: not null, Successor: null } && !load.IsEmpty ? new StationReopened(load, at) : Decision<StationEvent>.Nothing;

    public static Decision<StationEvent> Close(
        StationState state, StationId self, StationLoad load, StationId? successor, string? note, DateTimeOffset at)
    {
        if (state.File is null) return new Rejection("unknown_station", "There is no such station.");
        if (state.ClosedAt is not null) return Decision<StationEvent>.Nothing;
        if (successor == self) return new Rejection("invalid_successor", "No station succeeds itself.");
        return successor is null && !load.IsEmpty
            ? new Rejection("open_work_left", $"{self} still has {load}: name a successor.")
            : new StationClosed(successor, note, at);
    }
}
