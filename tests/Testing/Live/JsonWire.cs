using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Live;

internal sealed class JsonWire : IWire
{
    private const char EndOfMessage = '\u001e';

    public string Name => "json";

    public WebSocketMessageType Frames => WebSocketMessageType.Text;

    public static byte[] Encode(string json) => Encoding.UTF8.GetBytes(json + EndOfMessage);

    public static IEnumerable<JsonNode> Decoded(byte[] frame) =>
        Encoding.UTF8.GetString(frame).Split(EndOfMessage, StringSplitOptions.RemoveEmptyEntries).Select(text => JsonNode.Parse(text)!);

    public byte[] Call(string id, string method, JsonArray arguments) =>
        Encode(new JsonObject { ["type"] = 1, ["invocationId"] = id, ["target"] = method, ["arguments"] = arguments }.ToJsonString());

    public IEnumerable<JsonNode> Decode(byte[] frame) => Decoded(frame);
}
