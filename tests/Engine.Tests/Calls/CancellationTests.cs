using Dispatch.Engine.Tests.Hosting;
using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Calls;

[Collection(SharedEngineTests.Name)]
public sealed class CancellationTests(SharedEngine engine)
{
    private readonly string key = Stage.New().Key;

    private Stage Scene => Stage.Of(key);

    private ICallGrain Grain => engine.Grains.GetGrain<ICallGrain>(key);

    [Fact]
    public async Task A_cancelled_call_ends_at_once_and_its_callee_learns_of_it()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Grain.WaitForCancellation(cancellation.Token);
        await Eventually.TrueAsync(() => Scene.Count("waiting") == 1, "The call does not begin");

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        await Eventually.TrueAsync(() => Scene.Count("cancelled") == 1, "The callee does not learn of it");
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_is_not_made()
    {
        await Should.ThrowAsync<OperationCanceledException>(
            async () => await Grain.WaitForCancellation(new CancellationToken(canceled: true)));

        Scene.Notes.ShouldBeEmpty();
    }
}
