using Dispatch.Documents.Pdf;
using Microsoft.Extensions.Options;

namespace Dispatch.Documents;

/// <summary>The font of all documents, read when the first one is made. No font is shipped.</summary>
internal sealed class DocumentFont(IOptions<DocumentOptions> options)
{
    private static readonly string[] Known =
    [
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
        "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
        "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
        @"C:\Windows\Fonts\msyh.ttc",
        @"C:\Windows\Fonts\simsun.ttc",
        "/System/Library/Fonts/STHeiti Light.ttc",
        "/Library/Fonts/Arial Unicode.ttf",
    ];

    private readonly Lazy<(TrueTypeFont? Font, string Problem)> font = new(() => Read(options.Value.Font));

    /// <summary>Null when there is none; then <see cref="Problem"/> says what to do.</summary>
    public TrueTypeFont? Font => font.Value.Font;

    public string Problem => font.Value.Problem;

    private static (TrueTypeFont?, string) Read(string? configured)
    {
        var file = configured ?? Known.FirstOrDefault(File.Exists);
        if (file is null)
            return (null, "No font with Chinese letters was found. Install the Debian package fonts-wqy-microhei, or set Documents:Font to a TrueType font (.ttf or .ttc).");
        try
        {
            return (new TrueTypeFont(File.ReadAllBytes(file)), "");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentOutOfRangeException)
        {
            return (null, $"The font {file} can't be used: {failure.Message} Set Documents:Font to a font with TrueType outlines, such as wqy-microhei.ttc of the Debian package fonts-wqy-microhei.");
        }
    }
}
