using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Timers;

public sealed class ReminderTests
{
    private const string Tick = "look 00:01:00";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
    private readonly string key = Stage.New().Key;

    private Stage Scene => Stage.Of(key);

    [Fact]
    public async Task A_reminder_wakes_its_grain_again_and_again()
    {
        await using var host = await EngineHost.StartAsync(time);
        await Grain(host).Remind(TimeSpan.FromSeconds(30), Minute);

        await AdvanceUntil(() => Scene.Count(Tick) >= 3);
    }

    [Fact]
    public async Task A_reminder_survives_a_restart()
    {
        using var database = new EngineDatabase();
        await using (var first = await EngineHost.StartAsync(database, time))
            await Grain(first).Remind(Minute, Minute);

        await using var second = await EngineHost.StartAsync(database, time);

        await AdvanceUntil(() => Scene.Count(Tick) >= 1);
        (await Grain(second).HasReminder()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_reminder_that_was_taken_back_is_gone()
    {
        await using var host = await EngineHost.StartAsync(time);
        await Grain(host).Remind(Minute, Minute);
        (await Grain(host).HasReminder()).ShouldBeTrue();

        await Grain(host).Forget();

        (await Grain(host).HasReminder()).ShouldBeFalse();
    }

    [Fact]
    public async Task Reminders_are_at_least_a_minute_apart()
    {
        await using var host = await EngineHost.StartAsync(time);

        await Should.ThrowAsync<ArgumentException>(Grain(host).Remind(Minute, TimeSpan.FromSeconds(59)));
    }

    private IReminderGrain Grain(EngineHost host) => host.Grains.GetGrain<IReminderGrain>(key);

    private Task AdvanceUntil(Func<bool> condition) => Eventually.TrueAsync(
        () =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(condition());
        },
        TimeSpan.FromSeconds(30),
        "The reminder does not come");
}
