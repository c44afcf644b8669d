using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Search;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Search;

/// <summary>Asks the database for what is written like the query, and only if there is none for what is similar; ranks it by the grams shared with the query.</summary>
internal sealed class SearchStore(Database database) : ISearch
{
    private const int LongestQuery = 100;
    private const int LongestWord = 30;
    private const int MostWords = 8;

    /// <summary>Rows that one question to the database may answer; more are no better.</summary>
    private const int Candidates = 200;

    /// <summary>What shares less of the query is no typing error but something else.</summary>
    private const double LeastShared = 0.45;

    private readonly SearchPatterns patterns = new(database.Dialect.Search);

    public async Task<ImmutableArray<SearchHit>> FindAsync(string query, SearchKind? kind, int limit, CancellationToken cancellation)
    {
        var words = Words(query);
        if (words.IsEmpty)
            return [];
        var asked = SearchGrams.Of(words);
        var found = await AskAsync(patterns.Whole(words), false, kind, asked, cancellation);
        if (found.Length < limit)
            found = [.. found, .. await AskAsync(patterns.Parts(words), false, kind, asked, cancellation)];
        if (found.IsEmpty)
            found = [.. (await AskAsync(patterns.Similar(words), true, kind, asked, cancellation)).Where(candidate => candidate.Hit.Score >= LeastShared)];
        return
        [
            .. found
                .DistinctBy(candidate => (candidate.Hit.Kind, candidate.Hit.Customer, candidate.Hit.Id))
                .OrderByDescending(candidate => candidate.Hit.Score)
                .ThenBy(candidate => candidate.Grams)
                .ThenBy(candidate => candidate.Hit.Id, StringComparer.Ordinal)
                .Take(limit)
                .Select(candidate => candidate.Hit),
        ];
    }

    /// <summary>A query without letters is one number, however it is spaced; the + or 00 before a country's code is left out.</summary>
    private static ImmutableArray<string> Words(string query)
    {
        var words = SearchWords.Of(query.Length > LongestQuery ? query[..LongestQuery] : query);
        var number = string.Concat(words);
        if (number.Length > 0 && number.All(char.IsAsciiDigit))
            words = [number.StartsWith("00", StringComparison.Ordinal) && number.Length > 2 ? number[2..] : number];
        return [.. words.Take(MostWords).Select(word => word.Length > LongestWord ? word[..LongestWord] : word)];
    }

    private async Task<ImmutableArray<(SearchHit Hit, int Grams)>> AskAsync(
        string pattern, bool ranked, SearchKind? kind, ImmutableArray<string> asked, CancellationToken cancellation)
    {
        var syntax = database.Dialect.Search;
        var sql = $"""
            select s.kind, s.customer, s.id, s.title, s.detail, s.grams from {syntax.Found}
            {(kind is null ? "" : "and s.kind = @p2")} {(ranked ? $"order by {syntax.ByShared}" : "")} limit @p1
            """;
        object?[] arguments = kind is null ? [pattern, Candidates] : [pattern, Candidates, kind.ToString()];
        return await database.QueryAsync(sql, row => Read(row, asked), cancellation, arguments);
    }

    private static (SearchHit Hit, int Grams) Read(Row row, ImmutableArray<string> asked)
    {
        var (kind, customer, id) = (Enum.Parse<SearchKind>(row.Text()), row.Text(), row.Text());
        var (title, detail) = (row.Text(), row.Text());
        var grams = row.Text().Split(' ').ToHashSet();
        var shared = (double)asked.Count(grams.Contains) / asked.Length;
        return (new(kind, id, customer.Length == 0 ? null : customer, title, detail, Math.Round(shared, 3)), grams.Count);
    }
}
