using System.Collections.Immutable;

namespace Dispatch.Storage.Search;

/// <summary>
/// Runs of neighbouring characters of a word that begins with ^ and ends with $: pairs, and of words with a digit threes as well, because
/// ten digits make few pairs.
/// </summary>
internal static class SearchGrams
{
    /// <summary>As what a word can be found.</summary>
    public static IEnumerable<string> Stored(string word) => SearchWords.HasDigit(word) ? Of(word, 2).Concat(Of(word, 3)) : Of(word, 2);

    /// <summary>As what a word is asked for: the longest that are stored of it.</summary>
    public static ImmutableArray<string> Asked(string word) => [.. Of(word, SearchWords.HasDigit(word) && word.Length > 2 ? 3 : 2)];

    public static bool IsInside(string gram) => gram[0] != '^' && gram[^1] != '$';

    private static IEnumerable<string> Of(string word, int size)
    {
        string[] symbols = ["^", .. word.EnumerateRunes().Select(symbol => symbol.ToString()), "$"];
        return Enumerable.Range(0, Math.Max(1, symbols.Length - size + 1)).Select(i => string.Concat(symbols.Skip(i).Take(size)));
    }
}
