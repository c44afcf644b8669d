using System.Buffers;

namespace Dispatch.Http.Bodies;

/// <summary>A whole request body in rented memory, given back on disposal.</summary>
public sealed class PooledBody(byte[] rented, int length) : IDisposable
{
    private byte[]? rented = rented;

    /// <summary>Whether it ended before its own end: what is there is true, and not all.</summary>
    public bool IsCut { get; init; }

    public ReadOnlySpan<byte> Span => (rented ?? throw new ObjectDisposedException(nameof(PooledBody))).AsSpan(0, length);

    public ReadOnlyMemory<byte> Memory => (rented ?? throw new ObjectDisposedException(nameof(PooledBody))).AsMemory(0, length);

    public Stream OpenRead() =>
        new MemoryStream(rented ?? throw new ObjectDisposedException(nameof(PooledBody)), 0, length, writable: false);

    public void Dispose()
    {
        if (rented is { } given)
            ArrayPool<byte>.Shared.Return(given);
        rented = null;
    }
}
