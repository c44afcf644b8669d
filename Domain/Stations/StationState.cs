namespace Dispatch.Domain.Stations;

/// <summary>A service station; without a file it was never registered.</summary>
public sealed record StationState(StationFile? File)
{
    /// <summary>Null while it works.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Who took over; null while it works, and where there was nothing to take over.</summary>
    public StationId? Successor { get; init; }

    public static StationState Initial { get; } = new((StationFile?)null);

    public static StationState Evolve(StationState state, StationEvent happened) => happened switch
    {
        StationRegistered registered => state with { File = registered.File },
        StationClosed closed => state with { ClosedAt = closed.At, Successor = closed.Successor },
        StationReopened => state with { ClosedAt = null, Successor = null },
        StationHandedOver => state,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a station."),
    };
}
