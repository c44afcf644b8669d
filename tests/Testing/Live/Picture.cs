using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace Dispatch.Testing.Live;

/// <summary>What a client shows: the messages' content folded one after the other.</summary>
public sealed class Picture
{
    private readonly Dictionary<int, string> serials = [];

    public Dictionary<string, (double Hours, double Longitude, double Latitude, int Flags)> Markers { get; } = [];

    public Dictionary<string, string?> Stations { get; } = [];

    /// <summary>What each machine that was spoken of owes, as "100h Open".</summary>
    public Dictionary<string, string[]> Due { get; } = [];

    public Picture Take(JsonNode content)
    {
        TakeFiles(content["machines"]?["files"]);
        TakeMarkers((string?)content["machines"]?["markers"]);
        foreach (var machine in content["services"]?["set"]?.AsArray() ?? [])
            Due[(string)machine!["machine"]!] = [.. machine["due"]!.AsArray().Select(due => $"{due!["line"]} {due["state"]}")];
        return this;
    }

    private void TakeFiles(JsonNode? files)
    {
        if (files is null)
            return;
        string? Text(int place) => place < 0 ? null : (string)files["texts"]![place]!;
        for (var i = 0; i < files["handles"]!.AsArray().Count; i++)
        {
            serials[(int)files["handles"]![i]!] = (string)files["serialNumbers"]![i]!;
            Stations[(string)files["serialNumbers"]![i]!] = Text((int)files["stations"]![i]!);
        }
    }

    private void TakeMarkers(string? packed)
    {
        var bytes = Convert.FromBase64String(packed ?? "");
        var count = bytes.Length / 20;
        uint At(int column, int row) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(((column * count) + row) * 4));
        for (var i = 0; i < count; i++)
            Markers[serials[(int)(At(0, i) & 0xFFFFFF)]] =
                (At(3, i) / 100.0, (int)At(1, i) / 1e7, (int)At(2, i) / 1e7, (int)(At(0, i) >> 24));
    }
}
