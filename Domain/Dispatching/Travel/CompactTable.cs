using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dispatch.Domain.Dispatching.Travel;

/// <summary>
/// Travel times of all pairs of a few thousand places, of less than 65,536 s each: two bytes a pair, near places side by side, so that a
/// search stays in the cache.
/// </summary>
internal readonly struct CompactTable : ITravel
{
    private readonly ushort[] outward;
    private readonly ushort[] inward;

    private CompactTable(int places, ushort[] outward, ushort[] inward) => (Places, this.outward, this.inward) = (places, outward, inward);

    public int Places { get; }

    /// <summary>
    /// The ways between some of a model's places, which then have the numbers 0, 1, ... in the order given; null when one is too long.
    /// </summary>
    public static CompactTable? Of<TTravel>(TTravel travel, ReadOnlySpan<int> places)
        where TTravel : struct, ITravel
    {
        var count = places.Length;
        var seconds = new ushort[count * count];
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++)
            {
                var way = travel.Seconds(places[from], places[to]);
                if (way > ushort.MaxValue) return null;
                seconds[(from * count) + to] = (ushort)way;
            }
        }

        return new CompactTable(count, seconds, Transposed(count, seconds) ?? seconds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Seconds(int from, int to) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(outward), (nint)((from * Places) + to));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SecondsInto(int to, int from) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(inward), (nint)((to * Places) + from));

    public (double X, double Y) PositionOf(int place) => (double.NaN, double.NaN);

    public int AtLeast(double distance) => 0;

    private static ushort[]? Transposed(int count, ushort[] seconds)
    {
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < from; to++)
            {
                if (seconds[(from * count) + to] == seconds[(to * count) + from]) continue;
                var inward = new ushort[seconds.Length];
                for (var a = 0; a < count; a++)
                    for (var b = 0; b < count; b++) inward[(b * count) + a] = seconds[(a * count) + b];
                return inward;
            }
        }

        return null;
    }
}
