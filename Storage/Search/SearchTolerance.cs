using System.Collections.Immutable;

namespace Dispatch.Storage.Search;

/// <summary>
/// Which typing errors are tolerated in which words: none in short ones, else two characters that changed places, one wrong, one too many
/// or too few; in Chinese one wrong.
/// </summary>
internal static class SearchTolerance
{
    /// <summary>
    /// The grams by which a word is compared, and how many neighbouring ones an error spoils. Without grams none is tolerated.
    /// </summary>
    public static (ImmutableArray<string> Grams, int Spoilt) Of(string word)
    {
        var grams = SearchGrams.Asked(word);
        var inside = grams.Where(SearchGrams.IsInside).ToImmutableArray();
        return (SearchWords.HasDigit(word), SearchWords.IsIdeographic(word), grams.Length) switch
        {
            // Long numbers are phones and serial numbers, often asked for without their beginning.
            (true, _, >= 8) => (inside, 4),
            (true, _, >= 6) => (grams, 4),
            (false, true, >= 5) => (inside, 2),
            (false, true, 4) => (grams, 2),
            (false, false, >= 5) => (grams, 3),
            _ => ([], 0),
        };
    }
}
