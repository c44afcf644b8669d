using System.Runtime.CompilerServices;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>Random numbers that are the same for the same seed on every machine and runtime (splitmix64).</summary>
internal struct Dice(ulong seed)
{
    private ulong state = seed;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>From 0 to below 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Share() => (Next() >> 11) * (1.0 / (1ul << 53));

    /// <summary>How often something of this chance does not happen before it does.</summary>
    public int Misses(double chance) =>
        chance <= 0 ? int.MaxValue : (int)Math.Min(int.MaxValue, Math.Log(1 - Share()) / Math.Log(1 - chance));
}
