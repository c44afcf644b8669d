using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Web.Serving;

/// <summary>One built file with its compressed variants; what lies under <c>assets/</c> carries its hash in its name and never changes.</summary>
internal sealed record WebClientFile(string Path, string PhysicalPath, string ContentType, EntityTagHeaderValue ETag, bool Brotli, bool GZip)
{
    private static readonly FileExtensionContentTypeProvider Types = new() { Mappings = { [".mjs"] = "text/javascript" } };

    private const string Index = "index.html";

    /// <summary>A folder's page is served at the folder's address.</summary>
    public string Address => Path == Index || Path.EndsWith($"/{Index}", StringComparison.Ordinal) ? $"/{Path[..^Index.Length]}" : $"/{Path}";

    private bool IsImmutable => Path.StartsWith("assets/", StringComparison.Ordinal);

    public static IEnumerable<WebClientFile> In(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".br", StringComparison.Ordinal) && !file.EndsWith(".gz", StringComparison.Ordinal))
        .Select(file => Of(folder, file));

    public IResult Serve(HttpContext context)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        var (suffix, encoding) = Brotli && Accepts("br") ? (".br", "br") : GZip && Accepts("gzip") ? (".gz", "gzip") : ("", null);
        var headers = context.Response.Headers;
        headers.CacheControl = IsImmutable ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        return TypedResults.PhysicalFile(PhysicalPath + suffix, ContentType, entityTag: encoding is null ? ETag : Tagged(encoding));

        bool Accepts(string name) => accepted.Any(one => one.Value == name && one.Quality is not 0);
    }

    private static WebClientFile Of(string folder, string file) => new(
        System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'),
        file,
        Types.TryGetContentType(file, out var type) ? type : "application/octet-stream",
        new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)).AsSpan(0, 12))}\""),
        File.Exists(file + ".br"),
        File.Exists(file + ".gz"));

    private EntityTagHeaderValue Tagged(string encoding) => new($"\"{ETag.Tag.Value!.Trim('"')}-{encoding}\"");
}
