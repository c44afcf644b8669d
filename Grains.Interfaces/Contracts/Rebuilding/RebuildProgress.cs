namespace Dispatch.Grains.Interfaces.Contracts.Rebuilding;

/// <param name="Streams">Read so far.</param>
/// <param name="Rows">Written anew so far.</param>
/// <param name="Removed">Rows that no stream stands for, removed at the end.</param>
/// <param name="StartedAt">UTC; null when this node's program has not rebuilt it.</param>
/// <param name="EndedAt">UTC; null while it runs.</param>
/// <param name="Problem">Why it ended before its end, a sentence; it can be begun again.</param>
[GenerateSerializer, Immutable]
public sealed record RebuildProgress(
    RebuildState State, long Streams, long Rows, long Removed, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string? Problem)
{
    public static RebuildProgress Idle { get; } = new(RebuildState.Idle, 0, 0, 0, null, null, null);
}

public enum RebuildState
{
    /// <summary>Not begun since the program was started.</summary>
    Idle,
    Running,
    Done,
    Failed,
}
