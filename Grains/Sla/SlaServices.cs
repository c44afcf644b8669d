using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Sla;

public static class SlaServices
{
    /// <summary>The <see cref="Domain.Sla.SlaRules"/> by which clocks run, from the section <c>Sla</c>; a fault in it stops the start.</summary>
    public static IHostApplicationBuilder AddSla(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<SlaOptions>().BindConfiguration(SlaOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SlaOptions>, SlaOptionsValidator>();
        builder.Services.AddSingleton(services => SlaReader.Rules(services.GetRequiredService<IOptions<SlaOptions>>().Value));
        return builder;
    }
}
