using Dispatch.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace Dispatch.Engine.Tests.Calls;

/// <summary>A Web process isn't told which of its calls went to a silo that is gone.</summary>
public sealed class LostCallsTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly TaskCompletionSource answer = new();
    private readonly LostCalls calls;

    public LostCallsTests() => calls = new(time, NullLogger<LostCalls>.Instance);

    public void Dispose() => calls.Dispose();

    [Fact]
    public async Task A_call_that_was_on_its_way_when_a_silo_was_lost_ends_half_a_second_later()
    {
        var call = Call();

        calls.NotifyGatewayCountChanged(1, 2, connectionRecovered: false);
        time.Advance(TimeSpan.FromMilliseconds(499));
        call.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromMilliseconds(1));

        await call.ShouldThrowAsync<SiloUnavailableException>();
    }

    [Fact]
    public async Task A_call_that_is_answered_meanwhile_is_not_lost()
    {
        var call = Call();

        calls.NotifyGatewayCountChanged(1, 2, connectionRecovered: false);
        answer.SetResult();
        time.Advance(TimeSpan.FromSeconds(1));

        await call;
    }

    [Fact]
    public async Task A_call_that_begins_after_the_loss_waits_for_its_answer_as_any()
    {
        var lost = Call();
        calls.NotifyGatewayCountChanged(1, 2, connectionRecovered: false);
        time.Advance(TimeSpan.FromSeconds(1));
        await lost.ShouldThrowAsync<SiloUnavailableException>();

        var call = Call();
        calls.NotifyGatewayCountChanged(2, 1, connectionRecovered: true);
        time.Advance(TimeSpan.FromSeconds(1));
        call.IsCompleted.ShouldBeFalse();
        answer.SetResult();

        await call;
    }

    private Task Call()
    {
        var context = Substitute.For<IOutgoingGrainCallContext>();
        context.Invoke().Returns(answer.Task);
        return calls.Invoke(context);
    }
}
