using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Machines;

internal sealed class MachinesModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [MachineTable.Instance, MeterTable.Instance, SightingTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IMachineViews, MachineViews>();
}
