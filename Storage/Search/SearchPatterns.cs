using System.Collections.Immutable;

namespace Dispatch.Storage.Search;

/// <summary>What must be shared with a query, from narrow to wide.</summary>
internal sealed class SearchPatterns(SearchSyntax syntax)
{
    /// <summary>The query's words, whole.</summary>
    public string Whole(ImmutableArray<string> words) => syntax.All(words.Select(word => Grams(Asked(word))));

    /// <summary>The query's words as parts of others.</summary>
    public string Parts(ImmutableArray<string> words) => syntax.All(words.Select(Part));

    /// <summary>
    /// One typing error in each word. It spoils neighbouring grams only: so all but some neighbours must be there, wherever those are.
    /// </summary>
    public string Similar(ImmutableArray<string> words) => syntax.All(words.Select(word => syntax.Any([Part(word), .. Spoilt(word)])));

    private static ImmutableArray<string> Asked(string word) => SearchGrams.Of(word, SearchWords.HasDigit(word) && word.Length > 2 ? 3 : 2);

    private string Part(string word)
    {
        var inside = Asked(word).Where(SearchGrams.IsInside).ToImmutableArray();
        return Grams(inside.IsEmpty ? Asked(word)[..1] : inside);
    }

    private IEnumerable<string> Spoilt(string word)
    {
        var (grams, neighbours) = Similarity(word);
        var step = 1 + grams.Length / 10;
        var spoilt = neighbours + step - 1;
        for (var from = 0; from <= grams.Length - neighbours && spoilt < grams.Length; from += step)
            yield return Grams([.. grams.Take(from), .. grams.Skip(from + spoilt)]);
    }

    /// <summary>The grams by which words are compared and how many one typing error spoils: two characters changed places, or of Chinese one is wrong. None for words too short.</summary>
    private static (ImmutableArray<string> Grams, int Spoilt) Similarity(string word)
    {
        var grams = Asked(word);
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

    private string Grams(ImmutableArray<string> grams) => syntax.All(grams.Distinct().Select(syntax.Gram));
}
