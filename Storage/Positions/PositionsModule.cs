using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Storage.Retention;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Positions;

internal sealed class PositionsModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [PositionTable.Instance, BreadcrumbTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IPositionViews, PositionViews>();

    public override ImmutableArray<Retained> Retained(StorageOptions options) =>
        [new("breadcrumbs", "technician, at", "received_at", options.TracksKept)];
}
