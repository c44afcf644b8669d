using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Search;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Search;

/// <summary>What can be found, written and erased together with the rows it comes from.</summary>
internal static class SearchTable
{
    private static readonly BulkStatement Upsert = BulkStatement.Insert(
        "search",
        """
        on conflict (kind, customer, id) do update set title = excluded.title, detail = excluded.detail, words = excluded.words, grams = excluded.grams, head = excluded.head
        where search.head < excluded.head
        """,
        Text("kind"),
        Text("customer"),
        Text("id"),
        Text("title"),
        Text("detail"),
        Text("words"),
        Text("grams"),
        Long("head"));

    private static readonly BulkStatement Delete = BulkStatement.Delete("search", Text("kind"), Text("customer"), Text("id"));

    public static void Write(SearchKind kind, SearchEntry entry, long head, IGroupTransaction transaction)
    {
        var cells = transaction.Rows(Upsert);
        Key(kind, entry.Key, cells);
        cells.Text(entry.Title);
        cells.Text(entry.Shown);
        var words = entry.Words();
        cells.Text(string.Join(' ', words));
        cells.Text(string.Join(' ', words.SelectMany(SearchGrams.Stored).Distinct()));
        cells.Long(head);
        cells.End();
    }

    public static void Erase(SearchKind kind, ImmutableArray<string> key, IGroupTransaction transaction)
    {
        var cells = transaction.Rows(Delete);
        Key(kind, key, cells);
        cells.End();
    }

    private static void Key(SearchKind kind, ImmutableArray<string> key, ICells cells)
    {
        cells.Text(kind.ToString());
        cells.Text(key.Length > 1 ? key[0] : "");
        cells.Text(key[^1]);
    }
}
