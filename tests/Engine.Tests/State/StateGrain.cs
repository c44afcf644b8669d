using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.State;

public interface IStateGrain : IGrainWithStringKey
{
    /// <summary>What the activation found when it began.</summary>
    Task<int> Found();

    Task<bool> Exists();

    Task Write(int value);

    Task Clear();

    /// <summary>Writes the record twice, the second time by what was read at the activation; does not catch what comes of it.</summary>
    Task WriteBehindOwnBack(int value);

    Task<Guid> Who();

    Task<Guid> Leave();
}

[GenerateSerializer]
public sealed class Tally
{
    [Id(0)]
    public int Value { get; set; }
}

public sealed class StateGrain(
    [PersistentState("tally")] IPersistentState<Tally> state, [PersistentState("tally")] IPersistentState<Tally> sameRecord)
    : Grain, IStateGrain
{
    private readonly Guid identity = Guid.NewGuid();
    private int found = -1;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        found = state.State.Value;
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Stage.Of(this.GetPrimaryKeyString()).Note("deactivated");
        return Task.CompletedTask;
    }

    public Task<int> Found() => Task.FromResult(found);

    public Task<bool> Exists() => Task.FromResult(state.RecordExists);

    public Task Write(int value)
    {
        state.State.Value = value;
        return state.WriteStateAsync();
    }

    public Task Clear() => state.ClearStateAsync();

    public async Task WriteBehindOwnBack(int value)
    {
        await Write(value);
        sameRecord.State.Value = value + 1;
        await sameRecord.WriteStateAsync();
    }

    public Task<Guid> Who() => Task.FromResult(identity);

    public Task<Guid> Leave()
    {
        DeactivateOnIdle();
        return Who();
    }
}
