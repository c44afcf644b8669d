using Dispatch.Engine.Tests.Hosting;

namespace Dispatch.Engine.Tests.Failure;

[Collection(SharedEngineTests.Name)]
public sealed class FailureTests(SharedEngine engine)
{
    private readonly string key = Stage.New().Key;

    private IFailureGrain Grain => engine.Grains.GetGrain<IFailureGrain>(key);

    [Fact]
    public async Task An_exception_reaches_the_caller_with_its_type_and_message() =>
        (await Should.ThrowAsync<BrokenPumpException>(Grain.Throw())).Message.ShouldBe("The pump is broken");

    [Fact]
    public async Task An_exception_after_an_await_reaches_the_caller_with_its_type() =>
        await Should.ThrowAsync<BrokenPumpException>(Grain.ThrowLater().AsTask());

    [Fact]
    public async Task A_grain_goes_on_after_an_exception()
    {
        await Should.ThrowAsync<BrokenPumpException>(Grain.Throw());
        Stage.Of(key).Open("gate");

        await Grain.Pass("gate");
    }
}
