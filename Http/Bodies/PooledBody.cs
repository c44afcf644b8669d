using System.Buffers;

namespace Dispatch.Http.Bodies;

/// <summary>A whole request body, given back on disposal: a small one in rented memory, a large one in memory of its own.</summary>
public sealed class PooledBody : IDisposable
{
    /// <summary>In bytes. Larger arrays would be kept by the pool, or by the collector, long after the last such body.</summary>
    private const int MostRented = 1 << 20;

    private readonly int limit;
    private byte[] rented;
    private MappedMemory? mapped;
    private bool isDisposed;

    /// <param name="first">Bytes to begin with.</param>
    /// <param name="limit">Most bytes that it may have; one more can be written, to see that there are more.</param>
    internal PooledBody(int first, int limit)
    {
        this.limit = limit;
        if (first > MostRented) mapped = new(limit + 1);
        rented = mapped is null ? ArrayPool<byte>.Shared.Rent(first) : [];
    }

    /// <summary>Whether it ended before its own end: what is there is true, and not all.</summary>
    public bool IsCut { get; internal set; }

    public ReadOnlySpan<byte> Span => Memory.Span;

    public ReadOnlyMemory<byte> Memory => Whole[..Length];

    internal int Length { get; private set; }

    /// <summary>Where to write what comes next; never empty.</summary>
    internal Memory<byte> Free => Whole[Length..];

    private Memory<byte> Whole
    {
        get
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return mapped?.Memory ?? rented;
        }
    }

    public Stream OpenRead() => mapped?.OpenRead(Length) ?? new MemoryStream(rented, 0, Length, writable: false);

    public void Dispose()
    {
        if (isDisposed) return;
        isDisposed = true;
        Return();
        (mapped as IDisposable)?.Dispose();
    }

    internal void Advance(int written)
    {
        Length += written;
        if (Length <= limit && Length == Whole.Length) Grow();
    }

    private void Grow()
    {
        var larger = rented.Length * 2 <= MostRented ? ArrayPool<byte>.Shared.Rent(rented.Length * 2) : null;
        if (larger is null) mapped = new(limit + 1);
        rented.AsSpan(0, Length).CopyTo(larger ?? mapped!.GetSpan());
        Return();
        rented = larger ?? [];
    }

    private void Return()
    {
        if (rented.Length > 0) ArrayPool<byte>.Shared.Return(rented);
    }
}
