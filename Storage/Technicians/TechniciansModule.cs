using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Technicians;

internal sealed class TechniciansModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [TechnicianTable.Instance, PersonTable.Instance, UnitTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<ITechnicianViews, TechnicianViews>();
        services.AddSingleton(new BelongingSource("technician", "select t.station, t.id from technicians t where t.id = @p0"));
    }
}
