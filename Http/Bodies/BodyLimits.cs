namespace Dispatch.Http.Bodies;

/// <summary>Bytes that a body may have on the wire and after decompression.</summary>
public readonly record struct BodyLimits(int Received, int Decompressed)
{
    private const int MiB = 1 << 20;

    /// <summary>For commands that people send: 1 MiB, enough for a station's polygons.</summary>
    public static BodyLimits Command { get; } = new(MiB, MiB);

    public static BodyLimits OfMiB(int received, int decompressed) => new(received * MiB, decompressed * MiB);
}
