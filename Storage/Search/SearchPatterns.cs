using System.Collections.Immutable;

namespace Dispatch.Storage.Search;

/// <summary>What a row must share with a query, from narrow to wide.</summary>
internal sealed class SearchPatterns(SearchSyntax syntax)
{
    /// <summary>The query's words, whole.</summary>
    public string Whole(ImmutableArray<string> words) => syntax.All(words.Select(word => Grams(SearchGrams.Asked(word))));

    /// <summary>The query's words as parts of others.</summary>
    public string Parts(ImmutableArray<string> words) => syntax.All(words.Select(Part));

    /// <summary>
    /// One typing error in each word: it spoils neighbouring grams only, so all but some neighbours must be there, wherever those are.
    /// </summary>
    public string Similar(ImmutableArray<string> words) => syntax.All(words.Select(word => syntax.Any([Part(word), .. Spoilt(word)])));

    private string Part(string word)
    {
        var grams = SearchGrams.Asked(word);
        var inside = grams.Where(SearchGrams.IsInside).ToImmutableArray();
        return Grams(inside.IsEmpty ? grams[..1] : inside);
    }

    /// <summary>In a long word the neighbours left out move on by more than one, so that the question stays short.</summary>
    private IEnumerable<string> Spoilt(string word)
    {
        var (grams, neighbours) = SearchTolerance.Of(word);
        var step = 1 + grams.Length / 10;
        var left = neighbours + step - 1;
        for (var from = 0; from <= grams.Length - neighbours && left < grams.Length; from += step)
            yield return Grams([.. grams.Take(from), .. grams.Skip(from + left)]);
    }

    private string Grams(ImmutableArray<string> grams) => syntax.All(grams.Distinct().Select(syntax.Gram));
}
