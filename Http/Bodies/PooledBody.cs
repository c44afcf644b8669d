using System.Buffers;

namespace Dispatch.Http.Bodies;

/// <summary>A whole request body in rented memory, given back on disposal.</summary>
public sealed class PooledBody(byte[] rented, int length) : IDisposable
{
    private byte[]? _rented = rented;

    public ReadOnlySpan<byte> Span => (_rented ?? throw new ObjectDisposedException(nameof(PooledBody))).AsSpan(0, length);

    public ReadOnlyMemory<byte> Memory => (_rented ?? throw new ObjectDisposedException(nameof(PooledBody))).AsMemory(0, length);

    public Stream OpenRead() => new MemoryStream(_rented ?? throw new ObjectDisposedException(nameof(PooledBody)), 0, length, writable: false);

    public void Dispose()
    {
        if (_rented is { } given)
            ArrayPool<byte>.Shared.Return(given);
        _rented = null;
    }
}
