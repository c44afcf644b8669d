using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.ServiceRecords;

internal sealed class RecordViews(Database database) : IRecordViews
{
    private static readonly string Select =
        $"""
        select {RecordTable.Instance.Select("r")}, s.name
        from service_records r left join record_signers s on s.work_order = r.work_order and s.version = r.version
        where r.work_order = @p0 order by r.version desc
        """;

    public Task<ImmutableArray<RecordListItem>> VersionsAsync(string workOrder, CancellationToken cancellation) =>
        database.QueryAsync(Select, row => new RecordListItem(RecordTable.Instance.Read(row), row.TextOrNull()), cancellation, workOrder);
}
