using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Turns;

[Collection(SharedEngineTests.Name)]
public sealed class TurnTests(SharedEngine engine)
{
    private readonly string key = Stage.New().Key;

    private Stage Scene => Stage.Of(key);

    private ITurnGrain Grain => engine.Grains.GetGrain<ITurnGrain>(key, typeof(TurnGrain).FullName);

    [Fact]
    public async Task Requests_do_not_interleave_across_awaits()
    {
        var crowds = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Grain.Crowd(awaits: 5))));

        crowds.ShouldAllBe(most => most == 1);
    }

    [Fact]
    public async Task A_request_waits_until_the_one_before_it_is_done()
    {
        var first = Grain.Pass("first");
        await Eventually.TrueAsync(() => Scene.Count("first begins") == 1, "The first request does not begin");
        var second = Grain.Pass("second");
        Scene.Open("second");
        Scene.Open("first");
        await Task.WhenAll(first, second);

        Scene.Notes.ShouldBe(["first begins", "first ends", "second begins", "second ends"]);
    }

    [Fact]
    public async Task A_request_that_always_interleaves_starts_in_between()
    {
        var blocked = Grain.Pass("gate");

        await Grain.Open("gate");

        await blocked;
    }

    [Fact]
    public async Task Requests_of_a_reentrant_grain_interleave_at_awaits()
    {
        var crowds = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(_ => engine.Grains.GetGrain<IReentrantGrain>(key).Crowd(awaits: 100_000)));

        crowds.Max().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Read_only_requests_interleave_with_each_other_but_with_no_other()
    {
        var first = Grain.Meet(open: "one", pass: "two");
        await Eventually.TrueAsync(() => Scene.Count("meeting") == 1, "The first reader does not begin");
        var writer = Grain.Pass("writer");
        Scene.Open("writer");
        var second = Grain.Meet(open: "three", pass: "four");
        await Eventually.TrueAsync(() => Scene.Count("meeting") == 2, "The second reader does not begin");
        Scene.Count("writer begins").ShouldBe(0);

        Scene.Open("two");
        Scene.Open("four");
        await Task.WhenAll(first, second, writer);
    }

    [Fact]
    public async Task Continuations_stay_on_the_scheduler_of_the_activation() => (await Grain.StaysOnScheduler()).ShouldBeTrue();

    [Fact]
    public async Task A_stateless_worker_has_as_many_activations_as_there_is_work_for()
    {
        var worker = engine.Grains.GetGrain<IWorkerGrain>(key);

        var identities = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => worker.Gather(expected: 4)));

        identities.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_one_way_call_does_not_wait()
    {
        await Grain.PassOneWay("gate");

        Scene.Count("gate ends").ShouldBe(0);
        Scene.Open("gate");
        await Eventually.TrueAsync(() => Scene.Count("gate ends") == 1, "The one-way call is not carried out");
    }
}
