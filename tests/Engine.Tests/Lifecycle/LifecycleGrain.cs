using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Lifecycle;

public interface ILifecycleGrain : IGrainWithStringKey
{
    Task<Guid> Who();

    /// <summary>Asks for the deactivation, which then waits at the gate.</summary>
    Task<Guid> Leave(string? gate = null);

    Task<Guid> Pass(string gate);

    Task Stay(TimeSpan by);
}

public interface IKeptGrain : ILifecycleGrain;

public abstract class LifecycleGrainBase : Grain
{
    private readonly Guid identity = Guid.NewGuid();
    private string? gate;

    private Stage Stage => Stage.Of(this.GetPrimaryKeyString());

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (gate is not null)
            await Stage.Pass(gate);
        Stage.Note($"deactivated {reason.ReasonCode}");
    }

    public Task<Guid> Who() => Task.FromResult(identity);

    public Task<Guid> Leave(string? gate)
    {
        this.gate = gate;
        DeactivateOnIdle();
        return Who();
    }

    public async Task<Guid> Pass(string gate)
    {
        Stage.Note($"{gate} begins");
        await Stage.Pass(gate);
        return identity;
    }

    public Task Stay(TimeSpan by)
    {
        DelayDeactivation(by);
        return Task.CompletedTask;
    }
}

public sealed class LifecycleGrain : LifecycleGrainBase, ILifecycleGrain;

[KeepAlive]
public sealed class KeptGrain : LifecycleGrainBase, IKeptGrain;
