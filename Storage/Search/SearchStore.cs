using System.Collections.Immutable;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Views.Search;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Search;

/// <summary>
/// Asks the database for what is written like the query, and only if there is none for what is similar; ranks it by the grams shared with
/// the query.
/// </summary>
internal sealed class SearchStore(Database database, IEnumerable<SearchReach> reaches) : ISearch
{
    private const int LongestQuery = 100;
    private const int LongestWord = 30;
    private const int MostWords = 8;

    /// <summary>Rows that one question to the database may answer; more are no better.</summary>
    private const int Candidates = 200;

    private readonly SearchPatterns patterns = new(database.Dialect.Search);

    public async Task<ImmutableArray<SearchHit>> FindAsync(string query, SearchKind? kind, int limit, Reach within,
        CancellationToken cancellation)
    {
        var words = Words(query);
        if (words.IsEmpty)
            return [];
        var ranking = new SearchRanking(words);
        var found = await AskAsync(patterns.Whole(words), ranked: false, kind, within, cancellation);
        if (found.Length < limit)
            found = [.. found, .. await AskAsync(patterns.Parts(words), ranked: false, kind, within, cancellation)];
        found = [.. found.Where(candidate => ranking.IsWritten(candidate.Words))];
        if (found.IsEmpty)
            found = [.. (await AskAsync(patterns.Similar(words), ranked: true, kind, within, cancellation))
                .Where(candidate => ranking.IsSimilar(candidate.Words))];
        return
        [
            .. found
                .DistinctBy(candidate => (candidate.Hit.Kind, candidate.Hit.Customer, candidate.Hit.Id))
                .Select(candidate => (Hit: candidate.Hit with { Score = Math.Round(ranking.Score(candidate.Words), 3) }, candidate.Words))
                .OrderByDescending(candidate => candidate.Hit.Score)
                .ThenBy(candidate => candidate.Words.Sum(word => word.Length))
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

    private async Task<ImmutableArray<(SearchHit Hit, string[] Words)>> AskAsync(
        string pattern, bool ranked, SearchKind? kind, Reach within, CancellationToken cancellation)
    {
        var syntax = database.Dialect.Search;
        var where = new Conditions("true", pattern, Candidates);
        where.Add(kind?.ToString(), parameter => $"s.kind = {parameter}");
        where.Within(
            within,
            "null",
            or: stations => string.Join(" or ", reaches.Select(one => $"({one.Kinds} and {one.Own(stations)})")),
            stray: string.Join(" or ", reaches.Select(one => $"({one.Kinds} and {one.Stray})")));
        return await database.QueryAsync(
            $"""
            select s.kind, s.customer, s.id, s.title, s.detail, s.words from {syntax.Found}
            and {where} {(ranked ? $"order by {syntax.ByShared}" : "")} limit @p1
            """,
            Read, cancellation, where.Arguments);
    }

    private static (SearchHit Hit, string[] Words) Read(Row row)
    {
        var (kind, customer, id) = (Enum.Parse<SearchKind>(row.Text()), row.Text(), row.Text());
        return (new(kind, id, customer.Length == 0 ? null : customer, row.Text(), row.Text(), Score: 0), row.Text().Split(' '));
    }
}
