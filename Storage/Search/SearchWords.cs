using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dispatch.Storage.Search;

/// <summary>
/// Texts taken apart for the search: words of letters and digits, in lower case and without accents, full-width forms as the plain ones.
/// Chinese and Japanese characters stand apart from others.
/// </summary>
internal static class SearchWords
{
    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var ideographs = false;
        foreach (var symbol in Decomposed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(symbol) == UnicodeCategory.NonSpacingMark)
                continue;
            if (!Rune.IsLetterOrDigit(symbol) || IsIdeograph(symbol) != ideographs)
                End();
            if (!Rune.IsLetterOrDigit(symbol))
                continue;
            ideographs = IsIdeograph(symbol);
            word.Append(Plain(Rune.ToLowerInvariant(symbol)).ToString());
        }

        End();
        return words.ToImmutable();

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    public static bool HasDigit(string word) => word.Any(char.IsAsciiDigit);

    public static bool IsIdeographic(string word) => word.EnumerateRunes().All(IsIdeograph);

    /// <summary>Letters with a stroke are letters of their own to Unicode, and accents to who types a name.</summary>
    private static Rune Plain(Rune lower) => lower.Value switch
    {
        'ø' => new('o'),
        'đ' or 'ð' => new('d'),
        'ł' => new('l'),
        'ħ' => new('h'),
        'ı' => new('i'),
        'ŧ' => new('t'),
        _ => lower,
    };

    /// <summary>Han, kana.</summary>
    private static bool IsIdeograph(Rune symbol) =>
        symbol.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Halves of surrogate pairs, which are no text, become replacement characters first.</summary>
    private static string Decomposed(string text) => string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKD);
}
