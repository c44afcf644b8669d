using System.Collections.Immutable;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Sla;

internal sealed class SlaModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [ClockTable.Instance];
}
