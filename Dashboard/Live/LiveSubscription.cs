using System.Threading.Channels;
using Dispatch.Live.Messages;

namespace Dispatch.Live;

/// <summary>
/// One client's place in the sequence of frames. It sends the next message when the one before has left: a slow client falls behind alone, and
/// costs no more memory than one message.
/// </summary>
internal sealed class LiveSubscription(long number, string connection, LiveFilter filter, long after, int pageRows) : IDisposable
{
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource stopping = new();
    private long seen = after;
    private long told = after;

    public long Number => number;

    public string Connection => connection;

    /// <summary>The last frame that was looked at, whether it concerned the client or not.</summary>
    public long Seen => Interlocked.Read(ref seen);

    /// <summary>There is a new frame. One that does not concern the client is passed over without waking anybody, unless the client is behind.</summary>
    public void Tell(LiveFrame frame)
    {
        if (frame.MayConcern(filter) || Interlocked.CompareExchange(ref seen, frame.Sequence, frame.Sequence - 1) != frame.Sequence - 1)
            Wake();
    }

    public void Wake() => signal.Writer.TryWrite(true);

    /// <summary>
    /// Sends what is left of the snapshot, then frames until disposed, or until <paramref name="framesAfter"/> answers null: then the client is asked
    /// to subscribe again.
    /// </summary>
    public async Task RunAsync(LivePages pages, Func<long, LiveFrame[]?> framesAfter, Func<string, object, CancellationToken, Task> send)
    {
        try
        {
            using (pages)
            {
                while (pages.More)
                    await send("page", new LivePage(number, pages.Take(), pages.More), stopping.Token);
            }

            while (await signal.Reader.ReadAsync(stopping.Token))
            {
                if (framesAfter(Seen) is not { } frames)
                {
                    await send("resync", new LiveResync(number), stopping.Token);
                    return;
                }

                foreach (var frame in frames)
                    await SendAsync(frame, send);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed: the client left or subscribed anew.
        }
    }

    public void Dispose() => stopping.Cancel();

    private async Task SendAsync(LiveFrame frame, Func<string, object, CancellationToken, Task> send)
    {
        Interlocked.Exchange(ref seen, frame.Sequence);
        var contents = frame.For(filter, pageRows);
        for (var i = 0; i < contents.Length; i++)
        {
            var sequence = i == contents.Length - 1 ? frame.Sequence : told;
            await send("delta", new LiveDelta(number, told, sequence, contents[i]), stopping.Token);
            told = sequence;
        }
    }
}
