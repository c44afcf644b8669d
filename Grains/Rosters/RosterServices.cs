using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Rosters;

internal static class RosterServices
{
    /// <summary>Rosters and their limits, from the section <c>Rosters</c>; a fault in it stops the start.</summary>
    public static void AddRosters(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<RosterOptions>().BindConfiguration(RosterOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<RosterOptions>>().Value.Rules);
        builder.Services.AddSingleton<RosterReader>();
    }
}
