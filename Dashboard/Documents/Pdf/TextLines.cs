using System.Text;

namespace Dispatch.Documents.Pdf;

/// <summary>Breaks a text into lines: after blanks, and around Chinese characters, of which none needs a blank; closing punctuation stays with what it closes.</summary>
internal static class TextLines
{
    private const string Closing = "，。、；：？！）】》」』’”";

    /// <param name="measure">The width of a text, in the unit of <paramref name="width"/>.</param>
    public static IEnumerable<string> Of(string text, double width, Func<string, double> measure) =>
        text.ReplaceLineEndings("\n").Split('\n').SelectMany(paragraph => Paragraph(Clean(paragraph), width, measure));

    private static IEnumerable<string> Paragraph(string text, double width, Func<string, double> measure)
    {
        var line = new StringBuilder();
        foreach (var word in Words(text).SelectMany(word => Fitting(word, width, measure)))
        {
            if (line.Length > 0 && measure((line + word).TrimEnd()) > width)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
            }

            line.Append(word);
        }

        yield return line.ToString().TrimEnd();
    }

    /// <summary>Words with the blanks after them; each Chinese character is one.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        Rune? last = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (last is { } before && word.Length > 0 && CanBreak(before, rune))
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(rune);
            last = rune;
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    private static bool CanBreak(Rune before, Rune after) =>
        !Rune.IsWhiteSpace(after) && !Closing.Contains(after.ToString(), StringComparison.Ordinal) && (Rune.IsWhiteSpace(before) || IsWide(before) || IsWide(after));

    private static bool IsWide(Rune rune) => rune.Value is (>= 0x2E80 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or >= 0x20000;

    /// <summary>A word that is wider than the line is cut.</summary>
    private static IEnumerable<string> Fitting(string word, double width, Func<string, double> measure)
    {
        if (measure(word.TrimEnd()) <= width)
            return [word];
        var pieces = new List<StringBuilder> { new() };
        foreach (var rune in word.EnumerateRunes())
        {
            if (pieces[^1].Length > 0 && measure($"{pieces[^1]}{rune}") > width)
                pieces.Add(new());
            pieces[^1].Append(rune);
        }

        return pieces.Select(piece => piece.ToString());
    }

    private static string Clean(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
