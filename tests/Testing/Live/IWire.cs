using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Live;

/// <summary>One of SignalR's protocols; messages are shown as the JSON protocol has them.</summary>
internal interface IWire
{
    string Name { get; }

    WebSocketMessageType Frames { get; }

    byte[] Call(string id, string method, JsonArray arguments);

    /// <summary>The messages of one frame.</summary>
    IEnumerable<JsonNode> Decode(byte[] frame);
}
