using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Live;

/// <summary>Speaks SignalR's protocols by hand, so that what goes over the wire is what is tested.</summary>
public sealed class LiveClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket socket = new();
    private readonly Queue<JsonNode> received = new();
    private readonly MemoryStream unfinished = new();
    private readonly IWire wire;
    private int calls;

    private LiveClient(IWire wire) => this.wire = wire;

    /// <summary>Of all messages so far, without the socket's own frames.</summary>
    public long ReceivedBytes { get; private set; }

    /// <summary>Of the largest message so far.</summary>
    public int LargestMessage { get; private set; }

    /// <param name="receiveBuffer">Bytes that the system takes in before the client reads; 0 for its own choice.</param>
    /// <param name="binary">In MessagePack, as browsers do; else in JSON.</param>
    /// <param name="token">Of whoever connects; null where the hub asks nobody.</param>
    public static async Task<LiveClient> Connect(Uri hub, int receiveBuffer = 0, bool binary = false, string? token = null)
    {
        var client = new LiveClient(binary ? new BinaryWire() : new JsonWire());
        if (token is not null) client.socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        using var handler =
            new SocketsHttpHandler { ConnectCallback = (context, cancellation) => Open(context.DnsEndPoint, receiveBuffer, cancellation) };
        using var invoker = new HttpMessageInvoker(handler);
        await client.socket.ConnectAsync(hub, invoker, CancellationToken.None);
        await client.Send(JsonWire.Encode($$"""{"protocol":"{{client.wire.Name}}","version":1}"""), WebSocketMessageType.Text);
        await client.Read(message => message["type"] is null);
        return client;
    }

    /// <summary>Answers the snapshot.</summary>
    /// <exception cref="RefusedException">With the hub's message.</exception>
    public Task<JsonNode> Subscribe(object request) => Invoke("Subscribe", request);

    /// <summary>Answers the contents of a snapshot, page after page.</summary>
    /// <exception cref="RefusedException">With the hub's message.</exception>
    public async Task<IReadOnlyList<JsonNode>> SubscribeWhole(object request)
    {
        var message = await Subscribe(request);
        var pages = new List<JsonNode> { message["content"]! };
        while ((bool)message["more"]!)
        {
            (var name, message) = await Next();
            name.ShouldBe("page");
            pages.Add(message["content"]!);
        }

        return pages;
    }

    /// <summary>Calls a method of the hub and waits for its answer.</summary>
    /// <exception cref="RefusedException">With the hub's message.</exception>
    public async Task<JsonNode> Invoke(string method, params object[] arguments)
    {
        var id = $"{++calls}";
        await Send(wire.Call(id, method, JsonSerializer.SerializeToNode(arguments)!.AsArray()), wire.Frames);
        var answer = await Read(message => (int?)message["type"] == 3 && (string?)message["invocationId"] == id);
        return (string?)answer["error"] is { } error ? throw new RefusedException(error) : answer["result"]!;
    }

    /// <summary>The next message that the server sends by itself: <c>page</c>, <c>delta</c> or <c>resync</c>, with its argument.</summary>
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

    /// <summary>Why the node ended the connection.</summary>
    public async Task<string?> Closed() => (string?)(await Read(message => (int?)message["type"] == 7))["error"];

    /// <summary>Waits until the node has ended the connection, however it does so.</summary>
    public async Task Ended(TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        try
        {
            while (true) await Receive(patience.Token);
        }
        catch (WebSocketException)
        {
            // It has.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (socket.State == WebSocketState.Open)
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The node was quicker.
        }

        socket.Dispose();
        await unfinished.DisposeAsync();
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
            if (!received.TryDequeue(out var message))
                continue;
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
            if (part.MessageType == WebSocketMessageType.Close)
                throw new WebSocketException("The node ended the connection.");
            unfinished.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            ReceivedBytes += unfinished.Length;
            LargestMessage = int.Max(LargestMessage, (int)unfinished.Length);
            var bytes = unfinished.ToArray();
            var decoded = bytes[0] == '{' ? JsonWire.Decoded(bytes) : wire.Decode(bytes);
            foreach (var message in decoded)
                received.Enqueue(message);
            unfinished.SetLength(0);
            unfinished.Capacity = 0;
            return;
        }
    }

    private Task Send(byte[] message, WebSocketMessageType frames) => socket.SendAsync(message, frames, true, CancellationToken.None);
}
