using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Dispatch.Gateway.Tests.Fakes;

internal static class Answers
{
    public static ByteArrayContent Content(string body, string? contentType = "application/json") =>
        Content(Encoding.UTF8.GetBytes(body), contentType);

    public static ByteArrayContent Content(byte[] body, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    public static ByteArrayContent Gzip(byte[] body, string contentType = "application/json")
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
            gzip.Write(body);
        var content = Content(buffer.ToArray(), contentType);
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync());

    public static string? Code(this JsonElement problem) => problem.GetProperty("code").GetString();
}
