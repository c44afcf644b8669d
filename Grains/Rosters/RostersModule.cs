using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Rosters;

internal sealed class RostersModule : GrainModule
{
    /// <summary>Rosters and their limits, from the section <c>Rosters</c>; a fault in it stops the start.</summary>
    public override void AddRules(IServiceCollection services)
    {
        services.AddValidated<RosterOptions>(RosterOptions.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<RosterOptions>>().Value.Rules);
        services.AddSingleton<RosterReader>();
    }
}
