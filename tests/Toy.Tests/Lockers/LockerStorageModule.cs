using System.Collections.Immutable;
using Dispatch.Storage;
using Dispatch.Storage.Tables;

namespace Dispatch.Toy.Tests.Lockers;

internal sealed class LockerStorageModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [LockerTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<ILockerViews, LockerViews>();
}
