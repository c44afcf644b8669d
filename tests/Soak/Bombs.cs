using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Dispatch.Testing.Nodes;

namespace Dispatch.Soak;

/// <summary>
/// Small bodies that would grow large, large ones that do not end, and a hub's messages of that kind, thrown at a real node: each is
/// refused, others are served, and a minute after the last one the node's memory is what it was.
/// </summary>
internal static class Bombs
{
    private const string Station = "bombs";
    private const string Order = "WO-bombs";
    private const int AtOnce = 8;
    private const int Throws = 200;
    private const long Mebi = 1 << 20;

    /// <summary>What the heap may keep beside what it had.</summary>
    private const long KeptMiB = 48;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Sampled = TimeSpan.FromMilliseconds(100);

    /// <summary>False when a bomb was taken or ended in a server error, or the memory was not given back.</summary>
    public static async Task<bool> Run(Action<string> say)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database, $"--Dispatching:ManualStations:0={Station}");
        await OnSite(node.Http);
        var token = await Administrator.Token(node.Http.BaseAddress!);
        // Not the administrator's own client: that would keep a body for a second try.
        using var http = new HttpClient { BaseAddress = node.Http.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var zeros = Gzip(new byte[64 * Mebi], 16);
        var picture = Png(30_000, 30_000);
        var signature = Convert.ToBase64String(picture);
        say($"gzip of 1 GiB in {zeros.Length / 1024} KiB, PNG of 30,000 x 30,000 in {picture.Length / 1024} KiB, {Throws} of each, {AtOnce} at once");
        var isWell = true;
        (string Name, Func<Task<int>> Bomb)[] bombs =
        [
            ("gzip", () => Post(http, "/api/telemetry/readings", Content(zeros, "application/json", "gzip"))),
            ("picture", () => Post(http, $"/api/work-orders/{Order}/record/photos", Content(picture, "image/png"))),
            ("signature", () => Post(http, $"/api/work-orders/{Order}/record/sign", new StringContent(
                $$"""{"signerName":"x","signature":"{{signature}}"}""", Encoding.UTF8, "application/json"))),
            ("upload", () => Post(http, $"/api/work-orders/{Order}/record/photos", new Endless("image/png"))),
            ("readings", () => Post(http, "/api/telemetry/readings", new Endless("application/json"))),
            ("hub", () => Hub(node.Http.BaseAddress!, token)),
        ];
        // What a node compiles and keeps from its first call of a kind on is no bomb's.
        foreach (var (_, bomb) in bombs) await bomb();
        foreach (var (name, bomb) in bombs)
            isWell &= await Throw(name, bomb, node, say);
        return isWell;
    }

    private static async Task<bool> Throw(string name, Func<Task<int>> bomb, Node node, Action<string> say)
    {
        var before = ResidentMemory.MiB(node.ProcessId);
        var most = before;
        using var over = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                most = long.Max(most, ResidentMemory.MiB(node.ProcessId));
                await Task.Delay(Sampled, TimeProvider.System, CancellationToken.None);
            }
        });
        var answers = new List<int>();
        for (var thrown = 0; thrown < Throws; thrown += AtOnce)
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => bomb())));
        await over.CancelAsync();
        await watch;
        var isServed = (await node.Http.Send(HttpMethod.Get, "/api/work-orders")).Status == HttpStatusCode.OK;
        await Task.Delay(Rest, TimeProvider.System, CancellationToken.None);
        var after = ResidentMemory.MiB(node.ProcessId);
        var told = answers.CountBy(answer => answer).OrderBy(one => one.Key)
            .Select(one => $"{one.Value} x {(one.Key == 0 ? "closed" : $"{one.Key}")}");
        say($"{name}: {string.Join(", ", told)}; resident {before} MiB, {most} at most, {after} a minute later");
        return isServed && after <= before + KeptMiB && answers.TrueForAll(answer => answer is 0 or >= 400 and < 500);
    }

    /// <returns>The status; 0 where the connection was closed.</returns>
    private static async Task<int> Post(HttpClient http, string address, HttpContent content)
    {
        try
        {
            using var call = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var answer = await http.SendAsync(call, HttpCompletionOption.ResponseHeadersRead);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    /// <summary>A message that does not end.</summary>
    /// <returns>0 when the node has closed the connection.</returns>
    private static async Task<int> Hub(Uri node, string token)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await socket.ConnectAsync(new Uri($"ws://{node.Authority}/hubs/live"), CancellationToken.None);
        var greeting = "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray();
        await socket.SendAsync(greeting, WebSocketMessageType.Text, true, CancellationToken.None);
        var piece = new byte[Mebi];
        Array.Fill(piece, (byte)' ');
        try
        {
            for (var sent = 0; sent < 256; sent++) await socket.SendAsync(piece, WebSocketMessageType.Text, false, CancellationToken.None);
            return (int)HttpStatusCode.OK;
        }
        catch (WebSocketException)
        {
            return 0;
        }
    }

    private static ByteArrayContent Content(byte[] bytes, string type, string? encoding = null)
    {
        var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        if (encoding is not null) content.Headers.ContentEncoding.Add(encoding);
        return content;
    }

    private static byte[] Gzip(byte[] block, int times)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            for (var i = 0; i < times; i++) gzip.Write(block);
        }

        return packed.ToArray();
    }

    /// <summary>Grey, all black: a valid picture.</summary>
    private static byte[] Png(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            var line = new byte[width + 1];
            for (var row = 0; row < height; row++) zlib.Write(line);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        byte[] start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
        return [.. start, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>Without its checksum, which the node does not look at.</summary>
    private static byte[] Chunk(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
    }

    private static async Task OnSite(HttpClient http)
    {
        await http.Post("/api/stations", SampleFleet.Station(Station));
        await http.Post("/api/machines", SampleFleet.Machine("B-1", Station));
        await http.Post("/api/technicians", new
        {
            id = "bo",
            name = "Bo",
            station = Station,
            skills = (string[])["engine"],
            home = new { latitude = 50, longitude = 9 },
        });
        await http.Post("/api/technicians/bo/shift-start", new { });
        await http.Post("/api/work-orders", new { id = Order, type = "Repair", machine = "B-1", work = "Smokes", severity = 2 });
        var expiresAt = TimeProvider.System.GetUtcNow().AddHours(1);
        await http.Post($"/api/work-orders/{Order}/offer", new { technician = "bo", expiresAt });
        await http.Post($"/api/work-orders/{Order}/accept", new { technician = "bo", from = "Phone" });
        await http.Post($"/api/work-orders/{Order}/arrive", new { technician = "bo", from = "Phone" });
    }

    /// <summary>Sent in chunks until somebody stops it, or 1 GiB.</summary>
    private sealed class Endless : HttpContent
    {
        public Endless(string type) => Headers.ContentType = new(type);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[Mebi];
            for (var i = 0; i < 1024; i++) await stream.WriteAsync(piece);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
