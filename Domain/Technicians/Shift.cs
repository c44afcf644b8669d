namespace Dispatch.Domain.Technicians;

/// <summary>A shift: StartedAt included, EndsAt excluded, UTC.</summary>
/// <param name="EndsAt">As planned while it runs; as it was once it is over.</param>
[GenerateSerializer, Immutable]
public sealed record Shift(DateTimeOffset StartedAt, DateTimeOffset EndsAt)
{
    public bool Contains(DateTimeOffset instant) => StartedAt <= instant && instant < EndsAt;
}

/// <summary>A break: StartedAt included, UTC.</summary>
/// <param name="Until">When it is planned to end; null when nobody said.</param>
[GenerateSerializer, Immutable]
public sealed record Break(DateTimeOffset StartedAt, DateTimeOffset? Until);
