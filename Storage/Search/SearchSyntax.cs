namespace Dispatch.Storage.Search;

/// <summary>How a database's own full-text search is asked for grams.</summary>
/// <param name="Found">Tables and condition: rows <c>s</c> of search that match @p0.</param>
/// <param name="ByShared">An order that puts rows with many of the grams asked for first.</param>
internal sealed record SearchSyntax(string And, string Or, char Quote, string Found, string ByShared)
{
    public static SearchSyntax Sqlite { get; } = new(
        " AND ", " OR ", '"', "search_index join search s on s.number = search_index.rowid where search_index match @p0",
        "search_index.rank");

    public static SearchSyntax PostgreSql { get; } = new(
        " & ", " | ", '\'', "search s where s.vector @@ cast(@p0 as tsquery)", "ts_rank(s.vector, cast(@p0 as tsquery)) desc");

    /// <param name="gram">Letters, digits, ^ and $ only.</param>
    public string Gram(string gram) => $"{Quote}{gram}{Quote}";

    public string All(IEnumerable<string> conditions) => Joined(And, conditions);

    public string Any(IEnumerable<string> conditions) => Joined(Or, conditions);

    private static string Joined(string by, IEnumerable<string> conditions) => $"({string.Join(by, conditions)})";
}
