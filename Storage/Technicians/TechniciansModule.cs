using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Ports.Users;
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
        services.AddSingleton(new PersonalSource(
            PersonKind.Technician,
            "technicians/file",
            """
            select t.id, p.name, p.phone, t.station, t.skills, t.latitude, t.longitude, t.left_at
            from technicians t left join persons p on p.id = t.id where t.id = @p0
            """,
            row => new
            {
                id = row.Text(),
                name = row.TextOrNull(),
                phone = row.TextOrNull(),
                station = row.Text(),
                skills = DurableJson.Read<ImmutableArray<string>>(row.Text()),
                home = row.Point(),
                leftAt = row.InstantOrNull(),
            }));
        services.AddSingleton(new PersonalSource(
            PersonKind.Technician,
            "technicians/duty",
            """
            select technician, status, shift_started_at, shift_ends_at, break_until, out_of_service, breaks, help_called_at
            from units where technician = @p0
            """,
            UnitTable.Instance.Read));
    }
}
