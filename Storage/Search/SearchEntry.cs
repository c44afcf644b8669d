using System.Collections.Immutable;

namespace Dispatch.Storage.Search;

/// <summary>What the search knows of a row.</summary>
/// <param name="Key">The row's own key: an id, or a customer and an id.</param>
/// <param name="Title">What it is shown as.</param>
/// <param name="Detail">What else is shown and found; nulls are left out.</param>
/// <param name="Codes">What is also found written without its blanks and dashes: serial numbers, phones.</param>
internal sealed record SearchEntry(ImmutableArray<string> Key, string Title, ImmutableArray<string?> Detail, ImmutableArray<string?> Codes)
{
    public string Shown => string.Join(" · ", Detail.OfType<string>());

    /// <summary>Each once.</summary>
    public ImmutableArray<string> Words() =>
    [
        .. Detail.Append(Title).OfType<string>().SelectMany(text => SearchWords.Of(text))
            .Concat(Codes.OfType<string>().Select(code => string.Concat(SearchWords.Of(code))))
            .Distinct(),
    ];
}
