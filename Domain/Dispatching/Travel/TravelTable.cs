using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dispatch.Domain.Dispatching.Travel;

/// <summary>Travel times of all pairs of places.</summary>
public readonly struct TravelTable : ITravel
{
    private readonly int[] outward;
    private readonly int[] inward;

    /// <param name="seconds">Row by row: from place 0 to all places, from place 1 to all places, ...</param>
    public TravelTable(int places, int[] seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(seconds.Length, places * places, nameof(seconds));
        (Places, outward, inward) = (places, seconds, seconds);
        if (IsSymmetric(places, seconds)) return;
        inward = new int[seconds.Length];
        for (var from = 0; from < places; from++)
            for (var to = 0; to < places; to++) inward[(to * places) + from] = seconds[(from * places) + to];
    }

    public int Places { get; }

    /// <summary>Asks a model for the ways between some of its places, which then have the numbers 0, 1, ... in the order given.</summary>
    public static TravelTable Of<TTravel>(TTravel travel, ReadOnlySpan<int> places)
        where TTravel : struct, ITravel
    {
        var seconds = new int[places.Length * places.Length];
        for (var from = 0; from < places.Length; from++)
            for (var to = 0; to < places.Length; to++) seconds[(from * places.Length) + to] = travel.Seconds(places[from], places[to]);
        return new TravelTable(places.Length, seconds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Seconds(int from, int to) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(outward), (nint)((from * Places) + to));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SecondsInto(int to, int from) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(inward), (nint)((to * Places) + from));

    public (double X, double Y) PositionOf(int place) => (double.NaN, double.NaN);

    public int AtLeast(double distance) => 0;

    private static bool IsSymmetric(int places, int[] seconds)
    {
        for (var from = 0; from < places; from++)
            for (var to = 0; to < from; to++)
                if (seconds[(from * places) + to] != seconds[(to * places) + from]) return false;
        return true;
    }
}
