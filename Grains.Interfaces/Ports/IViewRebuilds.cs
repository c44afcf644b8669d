using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>What a rebuild of a view needs of the storage. While it runs, the view is read as before: rows go only at its end, and only those that no stream has written anew.</summary>
public interface IViewRebuilds
{
    /// <summary>The views that follow from the journal, in order of their names. What people are called, where they are, and what else is kept outside the journal cannot be made anew from it.</summary>
    ImmutableArray<KeptView> Views { get; }

    /// <summary>Names of views whose rows may be of an earlier shape than this program writes.</summary>
    Task<ImmutableArray<string>> OutdatedAsync(CancellationToken cancellation);

    /// <summary>Marks every row as not yet written anew.</summary>
    Task BeginAsync(string view, CancellationToken cancellation);

    /// <summary>Names of streams that are after <paramref name="after"/> in their order, which begin with <paramref name="kind"/> and a slash.</summary>
    Task<ImmutableArray<string>> StreamsAsync(string kind, string after, int limit, CancellationToken cancellation);

    /// <summary>Removes the rows still marked, and keeps that the view is of today's shape.</summary>
    /// <returns>How many rows were removed.</returns>
    Task<int> EndAsync(string view, CancellationToken cancellation);

    /// <summary>What tells this row from the others of its view.</summary>
    string KeyOf(ViewRow row);

    /// <summary>Whether the view takes rows of this type.</summary>
    bool Takes(string view, Type rows);
}

/// <param name="Name">As its table.</param>
/// <param name="Version">Of its rows' shape.</param>
/// <param name="Kinds">Of the streams that write it: the first part of their names.</param>
public sealed record KeptView(string Name, int Version, ImmutableArray<string> Kinds);
