using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Api.Tests.Evidence;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Edges;

/// <summary>F-79, F-81.</summary>
[Collection(OnOneNode.Name)]
public class Photos_are_decided_on_first(OneNode node)
{
    [Fact]
    public async Task A_photo_that_is_refused_is_not_kept()
    {
        var order = await (await new Visit(node, "PHOTO-1").Registered()).Place("Repair");
        var photo = Jpeg(1);

        var (status, problem) = await Send(order, photo);

        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "order_open"));
        (await node.Http.Send(HttpMethod.Delete, $"/api/blobs/{Convert.ToHexStringLower(SHA256.HashData(photo))}")).Body["code"]!
            .GetValue<string>().ShouldBe("unknown_blob");
    }

    [Fact]
    public async Task A_photo_comes_back_as_a_picture_and_nothing_else()
    {
        var visit = await new Visit(node, "PHOTO-2").Registered();
        var order = await visit.Arrive(await visit.Place("Repair"));

        var (_, record) = await Send(order, [.. Jpeg(2, Exif("GPS 48.137 N 11.575 E")), .. "<script>alert(1)</script>"u8]);

        using var kept = await node.Http.GetAsync((string?)record["photos"]![0]!["address"]);
        (await kept.Content.ReadAsByteArrayAsync()).ShouldBe(Jpeg(2));
        kept.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        kept.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> Send(string order, byte[] photo)
    {
        using var body = new ByteArrayContent(photo);
        body.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using var answer = await node.Http.PostAsync($"/api/work-orders/{order}/record/photos", body);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static byte[] Exif(string text) =>
        [0xFF, 0xE1, 0, (byte)(8 + 8 + text.Length), .. "Exif\0\0"u8, .. "MM\0*\0\0\0\b"u8, .. Encoding.ASCII.GetBytes(text)];

    /// <summary>One pixel, told apart by its data.</summary>
    private static byte[] Jpeg(byte unlike, params byte[] told) =>
    [
        0xFF, 0xD8, .. told, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, unlike, 0x79, 0xFF,
        0xD9,
    ];
}
