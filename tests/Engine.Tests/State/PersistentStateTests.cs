using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;
using Orleans.Storage;

namespace Dispatch.Engine.Tests.State;

[Collection(SharedEngineTests.Name)]
public sealed class PersistentStateTests(SharedEngine engine)
{
    private readonly string key = Stage.New().Key;

    private IStateGrain Grain => engine.Grains.GetGrain<IStateGrain>(key);

    [Fact]
    public async Task State_that_was_never_written_does_not_exist_and_has_its_defaults()
    {
        (await Grain.Exists()).ShouldBeFalse();
        (await Grain.Found()).ShouldBe(0);
    }

    [Fact]
    public async Task Written_state_is_read_before_the_next_activation()
    {
        await Grain.Write(42);
        await LeaveAsync();

        (await Grain.Found()).ShouldBe(42);
        (await Grain.Exists()).ShouldBeTrue();
    }

    [Fact]
    public async Task Cleared_state_is_gone()
    {
        await Grain.Write(42);
        await Grain.Clear();
        await LeaveAsync();

        (await Grain.Exists()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_write_over_somebody_elses_is_refused_and_ends_the_activation()
    {
        var first = await Grain.Who();

        await Should.ThrowAsync<InconsistentStateException>(Grain.WriteBehindOwnBack(7));

        await Eventually.TrueAsync(() => Stage.Of(key).Count("deactivated") == 1, "The activation goes on");
        (await Grain.Who()).ShouldNotBe(first);
        (await Grain.Found()).ShouldBe(7);
    }

    [Fact]
    public async Task State_survives_a_restart()
    {
        using var database = new EngineDatabase();
        await using (var first = await EngineHost.StartAsync(database))
            await first.Grains.GetGrain<IStateGrain>(key).Write(42);

        await using var second = await EngineHost.StartAsync(database);

        (await second.Grains.GetGrain<IStateGrain>(key).Found()).ShouldBe(42);
    }

    private async Task LeaveAsync()
    {
        await Grain.Leave();
        await Eventually.TrueAsync(() => Stage.Of(key).Count("deactivated") == 1, "The grain is not deactivated");
    }
}
