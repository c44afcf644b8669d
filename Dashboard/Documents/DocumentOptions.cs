using System.ComponentModel.DataAnnotations;
using Dispatch.Documents.Pdf;

namespace Dispatch.Documents;

/// <summary>Configuration section <c>Documents</c>.</summary>
public sealed class DocumentOptions
{
    public const string Section = "Documents";

    /// <summary>A font with TrueType outlines (.ttf or .ttc) that has Latin and Chinese letters. Default: none given, the first one found where systems keep theirs.</summary>
    public string? Font { get; set; }

    /// <summary>The address under which people reach this node, for the QR codes: <c>https://dispatch.example.com</c>. Default: the address by which the document was asked for.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>A photo's bytes at most. Default 8 MiB, 64 KiB to 64 MiB.</summary>
    [Range(64 * 1024, 64 * 1024 * 1024)]
    public int PhotoBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>The bytes of all photos of one order's record at most, all its versions together. Default 200 MiB, 1 MiB to 10 GiB.</summary>
    [Range(typeof(long), "1048576", "10737418240")]
    public long OrderPhotoBytes { get; set; } = 200L * 1024 * 1024;

    /// <summary>A photo's width times height at most, in pixels. Default 20,000,000, 1,000,000 to 100,000,000.</summary>
    [Range(1_000_000, Picture.MostPixels)]
    public int PhotoPixels { get; set; } = 20_000_000;

    /// <summary>The same of a signature. Default 4,000,000, 100,000 to 20,000,000.</summary>
    [Range(100_000, 20_000_000)]
    public int SignaturePixels { get; set; } = 4_000_000;

    /// <summary>How many pixels of a signature have to stand out from its ground. Default 40, 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int SignatureInk { get; set; } = 40;

    /// <summary>How far they have to reach across or down, in pixels. Default 16, 1 to 2,000.</summary>
    [Range(1, 2_000)]
    public int SignatureReach { get; set; } = 16;

    /// <summary>How many pictures are looked through or printed at the same time; others wait. Default 2, 1 to 64.</summary>
    [Range(1, 64)]
    public int PicturesAtOnce { get; set; } = 2;

    /// <summary>A signature's bytes at most. Default 256 KiB, 1 KiB to 512 KiB.</summary>
    [Range(1024, 512 * 1024)]
    public int SignatureBytes { get; set; } = 256 * 1024;
}
