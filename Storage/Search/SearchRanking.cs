using System.Collections.Immutable;

namespace Dispatch.Storage.Search;

/// <summary>
/// How well the words of a row answer a query, word by word: the database only knows which grams a row has, not in which of its words.
/// </summary>
internal sealed class SearchRanking(ImmutableArray<string> query)
{
    /// <summary>A word that shares less is no typing error but another word.</summary>
    private const double LeastShared = 0.45;

    private readonly ImmutableArray<AskedWord> asked = [.. query.Select(AskedWord.Of)];

    /// <summary>Whether each word of the query is one of the row's, or a part of one.</summary>
    public bool IsWritten(string[] words) => asked.All(word => word.IsPartOf(words));

    /// <summary>Whether each word of the query is written in the row or, where it is long enough to tell, like one that is.</summary>
    public bool IsSimilar(string[] words) =>
        asked.All(word => word.IsPartOf(words) || (word.Tolerates && word.Shared(words) >= LeastShared));

    /// <summary>
    /// The share of grams that each word of the query has in common with the row's word most like it, on average: 0 to 1.
    /// </summary>
    public double Score(string[] words) => asked.Average(word => word.Shared(words));

    private sealed record AskedWord(string Word, bool Tolerates, ImmutableArray<(string Gram, int Times)> Grams)
    {
        public static AskedWord Of(string word) => new(
            word,
            !SearchTolerance.Of(word).Grams.IsEmpty,
            [.. SearchGrams.Stored(word).CountBy(gram => gram).Select(gram => (gram.Key, gram.Value))]);

        public bool IsPartOf(string[] words) => words.Any(word => word.Contains(Word, StringComparison.Ordinal));

        public double Shared(string[] words) => words.Max(word =>
        {
            var bounded = $"^{word}$";
            return (double)Grams.Sum(gram => Math.Min(gram.Times, Times(gram.Gram, bounded))) / Grams.Sum(gram => gram.Times);
        });

        private static int Times(string gram, string text)
        {
            var times = 0;
            for (var at = text.IndexOf(gram, StringComparison.Ordinal); at >= 0; at = text.IndexOf(gram, at + 1, StringComparison.Ordinal))
                times++;
            return times;
        }
    }
}
