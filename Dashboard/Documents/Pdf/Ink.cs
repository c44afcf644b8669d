namespace Dispatch.Documents.Pdf;

/// <summary>The pixels of a picture that stand out from its ground, and how far they reach.</summary>
/// <param name="Pixels">How many.</param>
internal readonly record struct Ink(int Pixels, int Left, int Top, int Right, int Bottom)
{
    /// <summary>So many of 256 shades lie at least between ink and ground.</summary>
    public const int Contrast = 64;

    public static Ink None { get; } = new(0, int.MaxValue, int.MaxValue, -1, -1);

    /// <summary>The longer side of the rectangle around all of it, in pixels.</summary>
    public int Reach => Pixels == 0 ? 0 : Math.Max(Right - Left, Bottom - Top) + 1;

    public Ink With(int x, int y) =>
        new(Pixels + 1, Math.Min(Left, x), Math.Min(Top, y), Math.Max(Right, x), Math.Max(Bottom, y));
}
