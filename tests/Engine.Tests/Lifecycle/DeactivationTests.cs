using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Lifecycle;

[Collection(SharedEngineTests.Name)]
public sealed class DeactivationTests(SharedEngine engine)
{
    private readonly string key = Stage.New().Key;

    private Stage Scene => Stage.Of(key);

    private ILifecycleGrain Grain => engine.Grains.GetGrain<ILifecycleGrain>(key, typeof(LifecycleGrain).FullName);

    [Fact]
    public async Task A_grain_that_asks_for_it_is_deactivated_and_the_next_call_activates_another()
    {
        var first = await Grain.Leave();
        await Eventually.TrueAsync(() => Scene.Count("deactivated ApplicationRequested") == 1, "The grain is not deactivated");

        (await Grain.Who()).ShouldNotBe(first);
    }

    [Fact]
    public async Task Calls_that_meet_a_deactivation_go_to_the_next_activation()
    {
        var first = await Grain.Leave(gate: "deactivation");
        var calls = Enumerable.Range(0, 10).Select(_ => Grain.Who()).ToArray();
        Scene.Open("deactivation");

        var second = (await Task.WhenAll(calls)).Distinct().ShouldHaveSingleItem();

        second.ShouldNotBe(first);
        Scene.Count("deactivated ApplicationRequested").ShouldBe(1);
    }

    [Fact]
    public async Task A_running_request_ends_before_the_deactivation()
    {
        var running = Grain.Pass("gate");
        await Eventually.TrueAsync(() => Scene.Count("gate begins") == 1, "The request does not begin");
        var leaving = Grain.Leave();
        Scene.Open("gate");

        (await running).ShouldBe(await leaving);
    }
}
