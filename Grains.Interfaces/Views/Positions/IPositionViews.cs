using System.Collections.Immutable;
using Dispatch.Domain.Positions;

namespace Dispatch.Grains.Interfaces.Views.Positions;

public interface IPositionViews
{
    /// <summary>Null for a technician never seen.</summary>
    Task<Breadcrumb?> LastAsync(string technician, CancellationToken cancellation);

    /// <summary>At most <paramref name="limit"/> points with from &lt;= At &lt; to, oldest first.</summary>
    Task<ImmutableArray<Breadcrumb>> TrackAsync(string technician, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellation);
}
