namespace Dispatch.Domain.Technicians;

/// <summary>A shift: StartedAt included, EndsAt excluded, UTC.</summary>
/// <param name="EndsAt">As planned while it runs; as it was once it is over.</param>
[GenerateSerializer, Immutable]
public sealed record Shift(DateTimeOffset StartedAt, DateTimeOffset EndsAt)
{
    public bool Contains(DateTimeOffset instant) => StartedAt <= instant && instant < EndsAt;
}

/// <summary>A break: StartedAt included, UTC.</summary>
/// <param name="Until">As planned while it runs, null when nobody said; as it was, excluded, once it is over.</param>
[GenerateSerializer, Immutable]
public sealed record Break(DateTimeOffset StartedAt, DateTimeOffset? Until);
