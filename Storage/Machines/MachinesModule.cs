using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Storage.Search;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Machines;

internal sealed class MachinesModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [MachineTable.Instance, MeterTable.Instance, SightingTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IMachineViews, MachineViews>();
        services.AddSingleton(new SearchReach(
            "s.kind = 'Machine'", "exists (select 1 from machines m where m.serial_number = s.id and m.station is null)",
            stations => $"exists (select 1 from machines m where m.serial_number = s.id and m.station in {stations})"));
        services.AddSingleton(new BelongingSource("machine", """
            select m.station, null from machines m where m.serial_number = @p0
            union all
            select null, w.technician from work_orders w where w.machine = @p0 and w.technician is not null
            union all
            select null, w.second_technician from work_orders w where w.machine = @p0 and w.second_technician is not null
            union all
            select null, o.technician from pending_offers o join work_orders w on w.id = o.work_order where w.machine = @p0
            """));
        services.AddSingleton(new PersonalSource(
            PersonKind.Customer,
            "machines",
            "select serial_number, model, station, latitude, longitude from machines where customer = @p0 order by serial_number",
            row => new { serialNumber = row.Text(), model = row.Text(), station = row.TextOrNull(), site = row.PointOrNull() }));
    }
}
