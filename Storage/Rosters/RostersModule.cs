using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Rosters;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Rosters;

internal sealed class RostersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [RosterTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IRosterViews, RosterViews>();
        services.AddSingleton(new PersonalSource(
            PersonKind.Technician, "rosters", "select technician, content from rosters where technician = @p0", RosterTable.Instance.Read));
    }
}
