using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.ServiceRecords;

public interface IRecordViews
{
    /// <summary>All versions of an order's record, the newest first; empty before the first word is written.</summary>
    Task<ImmutableArray<RecordListItem>> VersionsAsync(string workOrder, CancellationToken cancellation);
}
