using Dispatch.Domain.FaultRules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.FaultRules;

internal sealed class FaultRulesModule : GrainModule
{
    /// <summary>What is configured of faults, from the section <c>FaultRules</c>.</summary>
    public override void AddRules(IServiceCollection services)
    {
        services.AddValidated<FaultRuleOptions>(FaultRuleOptions.Section);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<FaultRuleOptions>>().Value;
            return new FaultTerms(options.QuietAfter, options.HeardWithin);
        });
    }

    public override void AddGrains(IServiceCollection services)
    {
        services.AddSingleton<FaultHearings>();
        services.AddSingleton<FaultRequests>();
    }
}
