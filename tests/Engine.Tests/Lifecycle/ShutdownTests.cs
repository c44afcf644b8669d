using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Lifecycle;

public sealed class ShutdownTests
{
    [Fact]
    public async Task A_graceful_shutdown_ends_running_requests_and_deactivates_all()
    {
        await using var host = await EngineHost.StartAsync();
        var stages = Enumerable.Range(0, 20).Select(_ => Stage.New()).ToArray();
        foreach (var (key, _) in stages)
            await Grain(host, key).Who();
        var (busyKey, busyStage) = stages[0];
        var running = Grain(host, busyKey).Pass("gate");
        await Eventually.TrueAsync(() => busyStage.Count("gate begins") == 1, "The request does not begin");

        var stopping = host.StopAsync();
        busyStage.Open("gate");
        await running;
        await stopping;

        stages.ShouldAllBe(stage => stage.Stage.Count("deactivated ShuttingDown") == 1);
    }

    private static ILifecycleGrain Grain(EngineHost host, string key) =>
        host.Grains.GetGrain<ILifecycleGrain>(key, typeof(LifecycleGrain).FullName);
}
