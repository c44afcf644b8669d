using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Retention;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Positions;

internal sealed class PositionsModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [PositionTable.Instance, BreadcrumbTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IPositionViews, PositionViews>();
        services.AddSingleton(new PersonalSource(
            PersonKind.Technician,
            "positions/last",
            "select at, latitude, longitude, accuracy_metres, speed_kmh, heading_degrees from positions where technician = @p0",
            Seen));
        services.AddSingleton(new PersonalSource(
            PersonKind.Technician,
            "positions/track",
            "select at, latitude, longitude, accuracy_metres, speed_kmh, heading_degrees from breadcrumbs where technician = @p0 order by at",
            Seen)
        {
            Erasure = "delete from breadcrumbs where technician = @p0",
        });
    }

    public override ImmutableArray<Retained> Retained(StorageOptions options) =>
        [new("breadcrumbs", "technician, at", "received_at", options.TracksKept)];

    private static object Seen(Row row) => new
    {
        at = row.Instant(),
        position = row.Point(),
        accuracyMetres = row.RealOrNull(),
        speedKmh = row.RealOrNull(),
        headingDegrees = row.RealOrNull(),
    };
}
