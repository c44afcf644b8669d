using System.Net.WebSockets;
using System.Text.Json.Nodes;
using MessagePack;

namespace Dispatch.Testing.Live;

/// <summary>MessagePack: each message has its length before it, seven bits to a byte, and is an array. Bytes are shown in base64.</summary>
internal sealed class BinaryWire : IWire
{
    public string Name => "messagepack";

    public WebSocketMessageType Frames => WebSocketMessageType.Binary;

    public byte[] Call(string id, string method, JsonArray arguments)
    {
        var message = new JsonArray(1, new JsonObject(), id, method, arguments, new JsonArray());
        var packed = MessagePackSerializer.ConvertFromJson(message.ToJsonString());
        var length = new List<byte>();
        var left = packed.Length;
        for (; left > 0x7F; left >>= 7)
            length.Add((byte)((left & 0x7F) | 0x80));
        return [.. length, (byte)left, .. packed];
    }

    public IEnumerable<JsonNode> Decode(byte[] frame)
    {
        for (var at = 0; at < frame.Length;)
        {
            var length = 0;
            for (var shift = 0; ; shift += 7)
            {
                length |= (frame[at] & 0x7F) << shift;
                if (frame[at++] < 0x80)
                    break;
            }

            yield return Shown(JsonNode.Parse(MessagePackSerializer.ConvertToJson(frame.AsMemory(at, length)))!.AsArray());
            at += length;
        }
    }

    private static JsonObject Shown(JsonArray message)
    {
        var type = (int)message[0]!;
        var shown = new JsonObject { ["type"] = type };
        if (type == 1)
            (shown["target"], shown["arguments"]) = (message[3]!.DeepClone(), message[4]!.DeepClone());
        if (type == 3)
        {
            var kind = (int)message[3]!;
            shown["invocationId"] = message[2]!.DeepClone();
            if (kind != 2)
                shown[kind == 1 ? "error" : "result"] = message[4]?.DeepClone();
        }

        if (type == 7)
            shown["error"] = message[1]?.DeepClone();
        return shown;
    }
}
