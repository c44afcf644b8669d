using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Calls;

[Collection(SharedEngineTests.Name)]
public sealed class RequestContextTests(SharedEngine engine)
{
    private readonly string key = Stage.New().Key;

    private ICallGrain Grain => engine.Grains.GetGrain<ICallGrain>(key);

    [Fact]
    public async Task The_context_travels_with_the_call()
    {
        RequestContext.Set("caller", "agent 7");

        (await Grain.ReadContext("caller")).ShouldBe("agent 7");
    }

    [Fact]
    public async Task The_context_travels_on_and_not_back()
    {
        RequestContext.Set("caller", "agent 7");

        (await Grain.ReadContextBeyond(Stage.New().Key, "caller")).ShouldBe("agent 7");

        RequestContext.Get("caller").ShouldBe("agent 7");
    }

    [Fact]
    public async Task The_context_of_one_call_is_not_seen_by_the_next()
    {
        RequestContext.Set("caller", "agent 7");
        await Grain.ReadContext("caller");
        RequestContext.Clear();

        (await Grain.ReadContext("caller")).ShouldBeNull();
    }
}
