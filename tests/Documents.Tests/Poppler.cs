using System.Diagnostics;
using Dispatch.Testing;

namespace Dispatch.Documents.Tests;

/// <summary>
/// Reads documents back by programs that others wrote: Poppler and ZBar. Installed when they are missing and this process may.
/// </summary>
internal static class Poppler
{
    private const string Packages = "poppler-utils zbar-tools qpdf fonts-wqy-microhei";
    private static readonly string[] Needed =
        ["/usr/bin/pdftotext", "/usr/bin/zbarimg", "/usr/bin/qpdf", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"];
    private static readonly Lazy<Task> Ready =
        new(() => DistributionPackages.ReadyAsync(Packages, () => Needed.All(File.Exists) ? "" : null));

    public static Task ReadyAsync() => Ready.Value;

    /// <summary>Fails on any word of complaint about the document.</summary>
    public static async Task<string> TextAsync(byte[] document) =>
        await WithAsync(document, file => RunAsync("pdftotext", "-layout", file, "-"));

    public static Task CheckAsync(byte[] document) => WithAsync(document, file => RunAsync("qpdf", "--check", file));

    /// <summary>What the codes on each page say.</summary>
    public static Task<string[]> CodesAsync(byte[] document) => WithAsync(document, async file =>
    {
        await RunAsync("pdftoppm", "-r", "150", "-png", file, $"{file}-page");
        var pages = Directory.GetFiles(Path.GetDirectoryName(file)!, "*-page*.png").Order(StringComparer.Ordinal).ToArray();
        return await Task.WhenAll(
            pages.Select(async page => (await RunAsync("/bin/sh", "-c", $"zbarimg --raw -q {page} 2>/dev/null || true")).Trim()));
    });

    /// <param name="format">png, jpeg, or nothing for PPM.</param>
    public static Task<byte[]> PictureAsync(byte[] document, string? format = null) => WithAsync(document, async file =>
    {
        string[] options = format is null ? [] : [$"-{format}"];
        await RunAsync("pdftoppm", ["-r", "30", "-singlefile", .. options, file, $"{file}-picture"]);
        return await File.ReadAllBytesAsync(Directory.GetFiles(Path.GetDirectoryName(file)!, "*-picture*").Single());
    });

    /// <summary>The images inside a document, JPEGs as they are, others as PPM.</summary>
    public static Task<byte[][]> ImagesAsync(byte[] document) => WithAsync(document, async file =>
    {
        await RunAsync("pdfimages", "-j", file, $"{file}-image");
        return await Task.WhenAll(Directory.GetFiles(Path.GetDirectoryName(file)!, "*-image*").Order(StringComparer.Ordinal)
            .Select(image => File.ReadAllBytesAsync(image)));
    });

    private static async Task<T> WithAsync<T>(byte[] document, Func<string, Task<T>> use)
    {
        await ReadyAsync();
        var folder = Directory.CreateTempSubdirectory("dispatch-documents-");
        try
        {
            var file = Path.Combine(folder.FullName, "document.pdf");
            await File.WriteAllBytesAsync(file, document);
            return await use(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process =
            Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && (await error).Length == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await error}");
    }
}
