using System.Globalization;
using System.Text;

namespace Dispatch.Http.Json;

/// <summary>
/// Characters by which two texts look alike that are not, or a text looks like another: invisible ones, and those that turn the direction
/// of what follows.
/// </summary>
public static class UnseenText
{
    private const int NonJoiner = 0x200C, Joiner = 0x200D;

    /// <summary>
    /// The first of them; null when there is none. What joins letters or emoji, or keeps letters apart, is taken between two characters
    /// that are no ASCII: there it is seen.
    /// </summary>
    public static Rune? In(string text)
    {
        Rune before = default;
        var pending = false;
        foreach (var symbol in text.EnumerateRunes())
        {
            if (pending && symbol.IsAscii) return new Rune(NonJoiner);
            pending = symbol.Value is NonJoiner or Joiner;
            if (pending ? before.IsAscii : IsUnseen(symbol)) return symbol;
            before = symbol;
        }

        return pending ? before : null;
    }

    /// <summary>What to tell whoever wrote it.</summary>
    public static string Describe(string path, Rune unseen) =>
        $"{path} has the character U+{unseen.Value:X4}, which nobody sees or which turns the text around: write it again without.";

    private static bool IsUnseen(Rune symbol) => Rune.GetUnicodeCategory(symbol) is UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
