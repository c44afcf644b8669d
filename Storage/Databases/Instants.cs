namespace Dispatch.Storage.Databases;

/// <summary>
/// Instants are kept in whole microseconds UTC by both databases; what is finer is cut off before it is hashed, compared or stored.
/// </summary>
internal static class Instants
{
    public static DateTimeOffset ToMicroseconds(DateTimeOffset at) =>
        new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>Microseconds since 1970-01-01T00:00Z; negative before.</summary>
    public static long ToNumber(DateTimeOffset at) =>
        at.UtcTicks / TimeSpan.TicksPerMicrosecond - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromNumber(long microseconds) =>
        new(DateTime.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
