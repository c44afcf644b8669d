using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.ServiceRecords;

internal sealed class ServiceRecordsModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [RecordTable.Instance, SignerTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IRecordViews, RecordViews>();
}
