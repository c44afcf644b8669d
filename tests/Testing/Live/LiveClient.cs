using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Live;

/// <summary>Speaks SignalR's JSON protocol by hand, so that what goes over the wire is what is tested.</summary>
public sealed class LiveClient : IAsyncDisposable
{
    private const char EndOfMessage = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket socket = new();
    private readonly Queue<JsonNode> received = new();
    private readonly StringBuilder unfinished = new();
    private int calls;

    /// <param name="receiveBuffer">Bytes that the system takes in before the client reads; 0 for its own choice.</param>
    public static async Task<LiveClient> Connect(Uri hub, int receiveBuffer = 0)
    {
        var client = new LiveClient();
        using var handler =
            new SocketsHttpHandler { ConnectCallback = (context, cancellation) => Open(context.DnsEndPoint, receiveBuffer, cancellation) };
        using var invoker = new HttpMessageInvoker(handler);
        await client.socket.ConnectAsync(hub, invoker, CancellationToken.None);
        await client.Send("""{"protocol":"json","version":1}""");
        await client.Read(message => message["type"] is null);
        return client;
    }

    /// <summary>Answers the snapshot.</summary>
    /// <exception cref="RefusedException">With the hub's message.</exception>
    public Task<JsonNode> Subscribe(object request) => Invoke("Subscribe", request);

    /// <summary>Calls a method of the hub and waits for its answer.</summary>
    /// <exception cref="RefusedException">With the hub's message.</exception>
    public async Task<JsonNode> Invoke(string method, params object[] arguments)
    {
        var id = $"{++calls}";
        await Send(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        var answer = await Read(message => (int?)message["type"] == 3 && (string?)message["invocationId"] == id);
        return (string?)answer["error"] is { } error ? throw new RefusedException(error) : answer["result"]!;
    }

    /// <summary>The next message that the server sends by itself: <c>delta</c> or <c>resync</c>, with its argument.</summary>
    public async Task<(string Name, JsonNode Message)> Next()
    {
        var message = await Read(message => (int?)message["type"] == 1);
        return ((string)message["target"]!, message["arguments"]![0]!);
    }

    public async Task<JsonNode> NextDelta()
    {
        var (name, message) = await Next();
        name.ShouldBe("delta");
        return message;
    }

    public async ValueTask DisposeAsync()
    {
        if (socket.State == WebSocketState.Open)
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        socket.Dispose();
    }

    private static async ValueTask<Stream> Open(DnsEndPoint to, int receiveBuffer, CancellationToken cancellation)
    {
        var connection = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer > 0)
            connection.ReceiveBufferSize = receiveBuffer;
        await connection.ConnectAsync(to, cancellation);
        return new NetworkStream(connection, ownsSocket: true);
    }

    private async Task<JsonNode> Read(Predicate<JsonNode> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var waiting = received.Count; ; waiting--)
        {
            if (waiting <= 0)
                await Receive(patience.Token);
            var message = received.Dequeue();
            if (wanted(message))
                return message;
            if ((int?)message["type"] != 6)
                received.Enqueue(message);
        }
    }

    private async Task Receive(CancellationToken patience)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), patience);
            unfinished.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            if (!part.EndOfMessage)
                continue;
            foreach (var text in unfinished.ToString().Split(EndOfMessage, StringSplitOptions.RemoveEmptyEntries))
                received.Enqueue(JsonNode.Parse(text)!);
            unfinished.Clear();
            return;
        }
    }

    private Task Send(string json) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json + EndOfMessage), WebSocketMessageType.Text, true, CancellationToken.None);
}
