using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Calls;

[Collection(SharedEngineTests.Name)]
public sealed class ObserverTests(SharedEngine engine)
{
    private readonly string key = Stage.New().Key;

    private Stage Scene => Stage.Of(key);

    private ICallGrain Grain => engine.Grains.GetGrain<ICallGrain>(key);

    [Fact]
    public async Task An_object_outside_hears_what_a_grain_tells_it()
    {
        var listener = new Listener(Scene);
        var reference = engine.Grains.CreateObjectReference<IListener>(listener);
        await Grain.Subscribe(reference);

        await Grain.Tell("a service is due");

        await Eventually.TrueAsync(() => Scene.Count("one-way a service is due") == 1, "The one-way call does not arrive");
        Scene.Count("a service is due").ShouldBe(1);
        engine.Grains.DeleteObjectReference<IListener>(reference);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task A_grain_cannot_make_an_object_callable() => (await Grain.CanMakeListener()).ShouldBeFalse();
}
