using System.Buffers;
using System.IO.Compression;

namespace Dispatch.Documents.Pdf;

/// <summary>The rows of a PNG's pixels, unpacked one after the other: two of them are in memory, whatever the image's size.</summary>
/// <param name="stride">Bytes of a row.</param>
/// <param name="step">Bytes of a pixel.</param>
internal sealed class PngRows(byte[] packed, int stride, int step) : IDisposable
{
    private const int Paeth = 4;
    private readonly ZLibStream unzip = new(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
    private byte[] row = Rent(stride);
    private byte[] above = Rent(stride);

    /// <summary>Goes through so many rows, without their pixels.</summary>
    /// <exception cref="InvalidDataException">There are fewer, or more, or one of them is no row.</exception>
    public void Check(int height)
    {
        for (var y = 0; y < height; y++)
        {
            if (Unzip() > Paeth)
                throw new InvalidDataException("The image has an unknown filter.");
        }

        if (unzip.ReadByte() >= 0)
            throw new InvalidDataException("The image unpacks to more than its pixels.");
    }

    /// <summary>The next row with its prediction undone (PNG specification, section 9); good until the row after it.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public ReadOnlySpan<byte> Next()
    {
        (row, above) = (above, row);
        var filter = Unzip();
        for (var x = 0; x < stride; x++)
        {
            var (left, up, corner) = (x < step ? (byte)0 : row[x - step], above[x], x < step ? (byte)0 : above[x - step]);
            row[x] += filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (byte)((left + up) / 2),
                Paeth => Nearest(left, up, corner),
                _ => throw new InvalidDataException("The image has an unknown filter."),
            };
        }

        return row.AsSpan(0, stride);
    }

    public void Dispose()
    {
        unzip.Dispose();
        ArrayPool<byte>.Shared.Return(row);
        ArrayPool<byte>.Shared.Return(above);
    }

    /// <returns>The row's filter.</returns>
    private int Unzip()
    {
        var filter = unzip.ReadByte();
        return filter >= 0 && unzip.ReadAtLeast(row.AsSpan(0, stride), stride, throwOnEndOfStream: false) == stride
            ? filter
            : throw new InvalidDataException("The image breaks off.");
    }

    private static byte[] Rent(int length)
    {
        var rented = ArrayPool<byte>.Shared.Rent(length);
        rented.AsSpan(0, length).Clear();
        return rented;
    }

    private static byte Nearest(byte left, byte up, byte corner)
    {
        var (byLeft, byUp, byCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
