using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Failure;

public interface IFailureGrain : IGrainWithStringKey
{
    Task Throw();

    ValueTask<int> ThrowLater();

    Task Pass(string gate);

    /// <summary>Calls the other grain, which calls back into this one, and so on.</summary>
    Task CallInCircle(string other, int rounds);
}

[GenerateSerializer]
public sealed class BrokenPumpException(string message) : Exception(message);

public sealed class FailureGrain : Grain, IFailureGrain
{
    private Stage Stage => Stage.Of(this.GetPrimaryKeyString());

    public Task Throw() => throw new BrokenPumpException("The pump is broken");

    public async ValueTask<int> ThrowLater()
    {
        await Task.Yield();
        throw new BrokenPumpException("The pump is broken");
    }

    public async Task Pass(string gate)
    {
        Stage.Note($"{gate} begins");
        await Stage.Pass(gate);
        Stage.Note($"{gate} ends");
    }

    public Task CallInCircle(string other, int rounds) => rounds == 0
        ? Task.CompletedTask
        : GrainFactory.GetGrain<IFailureGrain>(other).CallInCircle(this.GetPrimaryKeyString(), rounds - 1);
}
