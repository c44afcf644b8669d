using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Lifecycle;

public sealed class CollectionTests
{
    [Fact]
    public async Task Idle_activations_are_collected_but_not_those_that_are_kept_or_delayed()
    {
        await using var host = await EngineHost.StartAsync(
            settings: [("CollectionAge", "00:00:01"), ("CollectionQuantum", "00:00:00.5")]);
        var (idle, idleStage) = Stage.New();
        var (kept, keptStage) = Stage.New();
        var (delayed, delayedStage) = Stage.New();
        await host.Grains.GetGrain<IKeptGrain>(kept).Who();
        await Lifecycle(host, delayed).Stay(TimeSpan.FromMinutes(1));
        var first = await Lifecycle(host, idle).Who();

        await Eventually.TrueAsync(() => idleStage.Count("deactivated ActivationIdle") == 1, "The idle grain is not collected");

        keptStage.Notes.ShouldBeEmpty();
        delayedStage.Notes.ShouldBeEmpty();
        (await Lifecycle(host, idle).Who()).ShouldNotBe(first);
    }

    private static ILifecycleGrain Lifecycle(EngineHost host, string key) =>
        host.Grains.GetGrain<ILifecycleGrain>(key, typeof(LifecycleGrain).FullName);
}
