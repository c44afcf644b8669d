using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.ServiceRecords;

internal sealed class ServiceRecordsModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [RecordTable.Instance, SignerTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IRecordViews, RecordViews>();
        services.AddSingleton(new PersonalSource(
            PersonKind.Customer,
            "service-records/signers",
            """
            select s.work_order, s.version, s.name from record_signers s join work_orders w on w.id = s.work_order
            where w.customer = @p0 order by s.work_order, s.version
            """,
            row => new { workOrder = row.Text(), version = row.Int(), signer = row.Text() }));
    }
}
