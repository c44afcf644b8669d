using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Timers;

public sealed class TimerTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private readonly string key = Stage.New().Key;
    private EngineHost? host;

    private Stage Scene => Stage.Of(key);

    private ITimerGrain Grain => host!.Grains.GetGrain<ITimerGrain>(key);

    public async Task InitializeAsync() => host = await EngineHost.StartAsync(time);

    public async Task DisposeAsync() => await host!.DisposeAsync();

    [Fact]
    public async Task A_timer_ticks_in_turns_of_its_grain()
    {
        await Grain.Start(interleave: false);
        Scene.Count("tick").ShouldBe(0);

        await AdvanceUntil(() => Scene.Count("tick") == 3);

        Scene.Notes.ShouldAllBe(note => note == "tick");
    }

    [Fact]
    public async Task A_tick_waits_for_the_running_request()
    {
        await Grain.Start(interleave: false);
        var running = Grain.Pass("gate");
        await Eventually.TrueAsync(() => Scene.Count("gate begins") == 1, "The request does not begin");
        time.Advance(TimeSpan.FromSeconds(5));

        Scene.Open("gate");
        await running;

        await Eventually.TrueAsync(() => Scene.Count("tick") > 0, "The timer does not tick");
        Scene.Count("tick within a request").ShouldBe(0);
    }

    [Fact]
    public async Task A_tick_that_may_interleave_does_not_wait()
    {
        await Grain.Start(interleave: true);
        var running = Grain.Pass("gate");

        await AdvanceUntil(() => Scene.Count("tick within a request") > 0);

        Scene.Open("gate");
        await running;
    }

    [Fact]
    public async Task A_timer_dies_with_its_activation()
    {
        await Grain.Start(interleave: false);
        await AdvanceUntil(() => Scene.Count("tick") == 1);
        await Grain.Leave();
        await Eventually.TrueAsync(() => Scene.Count("deactivated") == 1, "The grain is not deactivated");
        var ticks = Scene.Count("tick");

        var (other, otherStage) = Stage.New();
        await host!.Grains.GetGrain<ITimerGrain>(other).Start(interleave: false);
        await AdvanceUntil(() => otherStage.Count("tick") == 3);

        Scene.Count("tick").ShouldBe(ticks);
    }

    [Fact]
    public async Task A_disposed_timer_ticks_no_more()
    {
        await Grain.Start(interleave: false);
        await Grain.Stop();

        var (other, otherStage) = Stage.New();
        await host!.Grains.GetGrain<ITimerGrain>(other).Start(interleave: false);
        await AdvanceUntil(() => otherStage.Count("tick") == 3);

        Scene.Count("tick").ShouldBe(0);
    }

    private Task AdvanceUntil(Func<bool> condition) => Eventually.TrueAsync(
        () =>
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            return condition();
        },
        "The timer does not tick");
}
