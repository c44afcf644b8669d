using Dispatch.Grains.Dispatching.Replays;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Grains.Dispatching;

internal sealed class DispatchingModule : GrainModule
{
    /// <summary>From the section <c>Dispatching</c>; a fault in it stops the start.</summary>
    public override void AddRules(IServiceCollection services)
    {
        services.AddValidated<DispatchOptions>(DispatchOptions.Section);
        services.AddSingleton<IReplays, ReplayService>();
        services.AddSingleton<IPlanningFacts, PlanningFacts>();
        services.AddSingleton<INeighbours, NeighbouringStations>();
    }

    public override void AddGrains(IServiceCollection services)
    {
        services.AddSingleton<TerritoryReader>();
        services.AddSingleton<RepairTaker>();
        services.AddSingleton<SearchThreads>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<SearchThreads>());
    }
}
