using System.Collections.Immutable;
using Dispatch.Domain.Users;

namespace Dispatch.Grains.Interfaces.Views.Search;

/// <summary>Finds machines, customers and their contacts by serial number, model, name, phone, e-mail or address; where nothing is written so, one typing error in each word is tolerated.</summary>
public interface ISearch
{
    /// <summary>The best hits first; none when <paramref name="query"/> has neither letter nor digit.</summary>
    /// <param name="query">Of a longer text the beginning counts.</param>
    /// <param name="within">Whose things the asker may see.</param>
    Task<ImmutableArray<SearchHit>> FindAsync(string query, SearchKind? kind, int limit, Reach within, CancellationToken cancellation);
}
