using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Dispatch.Http.Bodies;

/// <summary>
/// Memory of its own for one large body: the system gives a page when it is first written to and has all of them back on disposal. Rented
/// or collected arrays of that size would stay with the process for as long as it has little else to do.
/// </summary>
internal sealed unsafe class MappedMemory : MemoryManager<byte>
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly int length;
    private byte* start;

    /// <param name="length">In bytes; what is never written to costs addresses only.</param>
    public MappedMemory(int length)
    {
        this.length = length;
        file = MemoryMappedFile.CreateNew(null, length);
        view = file.CreateViewAccessor();
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    /// <exception cref="ObjectDisposedException">The pages are not there any more.</exception>
    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(start is null, this);
        return new(start, length);
    }

    /// <summary>Its first bytes; not to be read after disposal.</summary>
    public Stream OpenRead(int bytes) => new UnmanagedMemoryStream(start, bytes);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin()
    {
        // It never moves.
    }

    protected override void Dispose(bool disposing)
    {
        if (start is null) return;
        start = null;
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
