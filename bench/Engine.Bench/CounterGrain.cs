namespace Dispatch.Engine.Bench;

public interface ICounterGrain : IGrainWithStringKey
{
    Task<long> Add(long amount);
}

public sealed class CounterGrain : Grain, ICounterGrain
{
    private long total;

    public Task<long> Add(long amount)
    {
        total += amount;
        return Task.FromResult(total);
    }
}
