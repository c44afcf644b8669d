using System.Threading.Channels;

namespace Dispatch.Engine.Bench;

/// <summary>The limit to compare with: one channel and one loop per actor, one TaskCompletionSource per call.</summary>
internal sealed class ChannelActor
{
    private readonly Channel<(long Amount, TaskCompletionSource<long> Answer)> calls =
        Channel.CreateUnbounded<(long, TaskCompletionSource<long>)>(new() { SingleReader = true });

    private long total;

    public ChannelActor() => _ = RunAsync();

    public Task<long> Add(long amount)
    {
        var answer = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        calls.Writer.TryWrite((amount, answer));
        return answer.Task;
    }

    private async Task RunAsync()
    {
        await foreach (var (amount, answer) in calls.Reader.ReadAllAsync())
        {
            total += amount;
            answer.SetResult(total);
        }
    }
}
