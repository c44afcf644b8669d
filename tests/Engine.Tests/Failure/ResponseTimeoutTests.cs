using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Failure;

public sealed class ResponseTimeoutTests : IAsyncLifetime
{
    private readonly string key = Stage.New().Key;
    private EngineHost? host;

    private Stage Scene => Stage.Of(key);

    private IFailureGrain Grain => host!.Grains.GetGrain<IFailureGrain>(key);

    public async Task InitializeAsync() =>
        host = await EngineHost.StartAsync(settings: ("ResponseTimeout", "00:00:03"));

    public async Task DisposeAsync() => await host!.DisposeAsync();

    [Fact]
    public async Task A_response_timeout_fails_the_call_and_not_the_callee()
    {
        await Should.ThrowAsync<TimeoutException>(Grain.Pass("gate"));
        Scene.Count("gate ends").ShouldBe(0);

        Scene.Open("gate");

        await Eventually.TrueAsync(() => Scene.Count("gate ends") == 1, "The callee does not go on");
    }

    [Fact]
    public async Task A_call_that_nobody_waits_for_any_more_is_not_begun()
    {
        var running = Grain.Pass("first");
        await Should.ThrowAsync<TimeoutException>(Grain.Pass("second"));
        await Should.ThrowAsync<TimeoutException>(running);

        Scene.Open("first");
        Scene.Open("third");
        await Grain.Pass("third");

        Scene.Count("second begins").ShouldBe(0);
    }

    [Fact]
    public async Task Grains_that_wait_for_each_other_are_freed_by_the_timeout()
    {
        var other = Stage.New().Key;

        await Should.ThrowAsync<TimeoutException>(Grain.CallInCircle(other, rounds: 2));

        Scene.Open("gate");
        await Grain.Pass("gate");
    }
}
