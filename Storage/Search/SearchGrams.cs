using System.Collections.Immutable;

namespace Dispatch.Storage.Search;

/// <summary>Runs of neighbouring characters of a word that begins with ^ and ends with $. Pairs for all words; threes as well for words with a digit, because ten digits make few pairs.</summary>
internal static class SearchGrams
{
    public static ImmutableArray<string> Of(IEnumerable<string> words) =>
    [
        .. words.SelectMany(word => SearchWords.HasDigit(word) ? Of(word, 2).Concat(Of(word, 3)) : Of(word, 2)).Distinct(),
    ];

    public static ImmutableArray<string> Of(string word, int size)
    {
        string[] symbols = ["^", .. word.EnumerateRunes().Select(symbol => symbol.ToString()), "$"];
        return [.. Enumerable.Range(0, Math.Max(1, symbols.Length - size + 1)).Select(i => string.Concat(symbols.Skip(i).Take(size)))];
    }

    public static bool IsInside(string gram) => gram[0] != '^' && gram[^1] != '$';
}
