using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Activation;

[Collection(SharedEngineTests.Name)]
public sealed class ActivationTests(SharedEngine engine)
{
    [Fact]
    public async Task A_reference_alone_activates_nothing_and_a_call_does()
    {
        var (key, stage) = Stage.New();
        var grain = engine.Grains.GetGrain<IActivationGrain>(key);
        stage.Notes.ShouldBeEmpty();

        await grain.Who();

        stage.Count("activating").ShouldBe(1);
    }

    [Fact]
    public async Task The_activation_completes_before_the_first_request()
    {
        var (key, stage) = Stage.New();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => engine.Grains.GetGrain<IActivationGrain>(key).Who()));

        stage.Count("served too early").ShouldBe(0);
        stage.Count("served active").ShouldBe(20);
    }

    [Fact]
    public async Task Concurrent_first_calls_meet_in_one_activation()
    {
        var (key, stage) = Stage.New();

        var identities = await Task.WhenAll(Enumerable.Range(0, 100)
            .Select(_ => Task.Run(() => engine.Grains.GetGrain<IActivationGrain>(key).Who())));

        identities.Distinct().Count().ShouldBe(1);
        stage.Count("activating").ShouldBe(1);
    }

    [Fact]
    public async Task A_failing_activation_fails_the_call_and_the_next_call_tries_again()
    {
        var (key, stage) = Stage.New();
        stage.Note("fail");
        var grain = engine.Grains.GetGrain<IActivationGrain>(key);

        await Should.ThrowAsync<InvalidOperationException>(grain.Who());
        await grain.Who();

        stage.Count("activating").ShouldBe(2);
        stage.Count("served active").ShouldBe(1);
    }
}
