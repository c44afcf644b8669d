using Dispatch.Domain.Dispatching.Improvement;

namespace Dispatch.Grains.Dispatching;

/// <summary>So many rounds, in the time that decisions leave.</summary>
internal readonly struct PatientBudget(int rounds, SearchThreads threads) : IBudget
{
    public double Used(long done)
    {
        threads.GiveWay();
        return new RoundBudget(rounds).Used(done);
    }
}
