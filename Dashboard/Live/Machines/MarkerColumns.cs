using System.Buffers.Binary;

namespace Dispatch.Live.Machines;

/// <summary>
/// Markers as five columns of n little-endian 32-bit numbers, one after the other: handle (24 bits) with <see cref="MarkerFlags"/> on top;
/// longitude and latitude, signed, degrees times 10^7, both -2^31 when unknown; lifetime hours in hundredths; Unix seconds of the newest
/// reading, 0 for none.
/// </summary>
public static class MarkerColumns
{
    public const int BytesPerMarker = 20;

    /// <summary>Handles end below this.</summary>
    public const int MaximumHandle = 1 << 24;

    internal static byte[] Pack(MachineChange[] changes)
    {
        var packed = new byte[changes.Length * BytesPerMarker];
        for (var i = 0; i < changes.Length; i++)
        {
            ref readonly var change = ref changes[i];
            Write(0, i, (uint)change.Handle | ((uint)change.Flags << 24));
            Write(1, i, (uint)change.Position.LongitudeE7);
            Write(2, i, (uint)change.Position.LatitudeE7);
            Write(3, i, change.Hours);
            Write(4, i, change.ReadingAt);
        }

        return packed;

        void Write(int column, int row, uint value) =>
            BinaryPrimitives.WriteUInt32LittleEndian(packed.AsSpan(((column * changes.Length) + row) * sizeof(uint)), value);
    }
}
