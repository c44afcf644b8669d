using System.Collections.Immutable;
using Dispatch.Domain.Positions;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Positions;

internal sealed class PositionViews(Database database) : IPositionViews
{
    public async Task<Breadcrumb?> LastAsync(string technician, CancellationToken cancellation)
    {
        var found = await database.QueryAsync(
            $"select {PositionTable.Instance.Select("p")} from positions p where p.technician = @p0", PositionTable.Instance.Read,
            cancellation, technician);
        return found.FirstOrDefault()?.Seen;
    }

    public async Task<ImmutableArray<Breadcrumb>> TrackAsync(
        string technician, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellation)
    {
        var rows = await database.QueryAsync(
            $"select {BreadcrumbTable.Instance.Select("b")} from breadcrumbs b where b.technician = @p0 and b.at >= @p1 and b.at < @p2 "
                + "order by b.at limit @p3",
            BreadcrumbTable.Instance.Read,
            cancellation,
            technician,
            from,
            to,
            limit);
        return [.. rows.Select(row => row.Seen)];
    }
}
