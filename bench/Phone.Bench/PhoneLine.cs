using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace Dispatch.PhoneBench;

/// <summary>A phone's line to its hub, as light as 5,000 of them in one process must be: it does not look into what it hears.</summary>
internal sealed class PhoneLine : IAsyncDisposable
{
    private static readonly byte[] Ping = Encoding.UTF8.GetBytes("{\"type\":6}\u001e");
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(12);
    private static readonly byte[] Delta = "\"target\":\"delta\""u8.ToArray();
    private static readonly byte[] Completion = "\"type\":3"u8.ToArray();
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource closing = new();
    private TaskCompletionSource<long>? news;
    private TaskCompletionSource<long>? answer;
    private int calls;

    /// <summary>Messages that told of a change.</summary>
    public int Heard { get; private set; }

    public static async Task<PhoneLine> Open(Uri hub, string technician)
    {
        var line = new PhoneLine();
        line.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await line.socket.ConnectAsync(hub, CancellationToken.None);
        await line.Send(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"));
        _ = line.Read();
        _ = line.KeepAlive();
        await line.Call("Subscribe", $"{{\"technician\":\"{technician}\"}}");
        return line;
    }

    /// <summary>The instant, as a timestamp, at which the next change is told.</summary>
    public Task<long> Next() => (news = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>From a call that does nothing to its answer.</summary>
    public async Task<TimeSpan> RoundTrip()
    {
        var began = Stopwatch.GetTimestamp();
        return Stopwatch.GetElapsedTime(began, await Call("NoSuchMethod", null));
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        socket.Dispose();
    }

    private async Task<long> Call(string method, string? argument)
    {
        answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(Encoding.UTF8.GetBytes(
            $"{{\"type\":1,\"invocationId\":\"{++calls}\",\"target\":\"{method}\",\"arguments\":[{argument}]}}\u001e"));
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private async Task Send(ReadOnlyMemory<byte> message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, true, closing.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task Read()
    {
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), closing.Token);
                if (part.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException("The node closed a phone's line.");
                var now = Stopwatch.GetTimestamp();
                var said = buffer.AsSpan(0, part.Count);
                if (said.IndexOf(Completion) >= 0) answer?.TrySetResult(now);
                if (said.IndexOf(Delta) < 0) continue;
                Heard++;
                news?.TrySetResult(now);
            }
        }
        catch (Exception end) when (closing.IsCancellationRequested)
        {
            _ = end;
        }
        catch (Exception broken)
        {
            Console.Error.WriteLine(broken.Message);
            news?.TrySetException(broken);
            answer?.TrySetException(broken);
        }
    }

    private async Task KeepAlive()
    {
        using var timer = new PeriodicTimer(PingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(closing.Token)) await Send(Ping);
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }
}
