using System.Text.RegularExpressions;
using Dispatch.Storage.Search;

namespace Dispatch.Storage.Databases;

/// <summary>The words that differ between the databases, written in the migrations as <c>{word}</c>.</summary>
/// <param name="Name">Also the extension of migrations for this database only.</param>
/// <param name="Search">Its own full-text search.</param>
internal sealed partial record Dialect(
    string Name,
    string Key,
    string Long,
    string Real,
    string Instant,
    string Bytes,
    string Flag,
    string Identity,
    string Clustered,
    string Updated,
    SearchSyntax Search)
{
    public string Translate(string sql) => Word().Replace(sql, word => word.Groups[1].Value switch
    {
        "key" => Key,
        "long" => Long,
        "real" => Real,
        "instant" => Instant,
        "bytes" => Bytes,
        "flag" => Flag,
        "identity" => Identity,
        "clustered" => Clustered,
        "updated" => Updated,
        var unknown => throw new InvalidOperationException($"A migration uses the unknown word {{{unknown}}}."),
    });

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Word();
}
