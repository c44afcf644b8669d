using System.Diagnostics;
using Dispatch.Domain.Dispatching.Simulations;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>Another policy, and how long each of its decisions takes.</summary>
internal sealed class Timed(IPolicy policy) : IPolicy
{
    private readonly List<long> took = [];

    /// <summary>Ticks of each decision.</summary>
    public long[] Took => [.. took];

    public void Decide(World world)
    {
        var from = Stopwatch.GetTimestamp();
        policy.Decide(world);
        took.Add(Stopwatch.GetTimestamp() - from);
    }
}
