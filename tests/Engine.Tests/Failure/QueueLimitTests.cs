using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Failure;

public sealed class QueueLimitTests
{
    [Fact]
    public async Task A_full_queue_rejects_further_requests_and_serves_those_it_took()
    {
        await using var host = await EngineHost.StartAsync(settings: ("MaxEnqueuedRequests", "10"));
        var (key, stage) = Stage.New();
        var grain = host.Grains.GetGrain<IFailureGrain>(key);
        var running = grain.Pass("gate");
        await Eventually.TrueAsync(() => stage.Count("gate begins") == 1, "The first request does not begin");

        var waiting = Enumerable.Range(0, 30).Select(_ => grain.Pass("gate")).ToArray();
        await Eventually.TrueAsync(() => waiting.Any(call => call.IsFaulted), "No request is rejected");
        stage.Open("gate");
        await running;
        await Task.WhenAll(waiting).ContinueWith(_ => { }, TaskScheduler.Default);

        var rejected = waiting.Where(call => call.IsFaulted).ToArray();
        rejected.ShouldAllBe(call => call.Exception!.InnerException is LimitExceededException);
        rejected.Length.ShouldBe(20);
        stage.Count("gate ends").ShouldBe(11);
    }
}
