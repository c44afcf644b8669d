using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Activation;

public interface IActivationGrain : IGrainWithStringKey
{
    /// <summary>The identity of the activation that answers.</summary>
    Task<Guid> Who();
}

public sealed class ActivationGrain : Grain, IActivationGrain
{
    private readonly Guid identity = Guid.NewGuid();
    private bool active;

    private Stage Stage => Stage.Of(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Stage.Note("activating");
        if (Stage.Count("fail") >= Stage.Count("activating"))
            throw new InvalidOperationException("No activation today");
        await Task.Yield();
        active = true;
    }

    public Task<Guid> Who()
    {
        Stage.Note(active ? "served active" : "served too early");
        return Task.FromResult(identity);
    }
}
