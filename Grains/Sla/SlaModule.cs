using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Sla;

internal sealed class SlaModule : GrainModule
{
    /// <summary>
    /// The <see cref="Domain.Sla.SlaRules"/> by which clocks run, from the section <c>Sla</c>; a fault in it stops the start.
    /// </summary>
    public override void AddRules(IServiceCollection services)
    {
        services.AddValidated<SlaOptions>(SlaOptions.Section);
        services.AddSingleton<IValidateOptions<SlaOptions>, SlaOptionsValidator>();
        services.AddSingleton(provider => SlaReader.Rules(provider.GetRequiredService<IOptions<SlaOptions>>().Value));
    }
}
