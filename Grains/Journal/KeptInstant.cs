namespace Dispatch.Grains.Journal;

/// <summary>Instants as the store keeps them, UTC in whole microseconds: what is in memory and the same read back must be one.</summary>
internal static class KeptInstant
{
    public static bool Is(DateTimeOffset at) => at.Offset == TimeSpan.Zero && at.UtcTicks % TimeSpan.TicksPerMicrosecond == 0;

    public static DateTimeOffset Of(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
