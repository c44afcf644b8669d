using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.ServiceRecords;

internal sealed class ServiceRecordsModule : GrainModule
{
    /// <summary>What records must tell, as a <see cref="Domain.ServiceRecords.RecordCatalogue"/> from configuration.</summary>
    public override void AddRules(IServiceCollection services)
    {
        services.AddOptions<RecordOptions>().BindConfiguration(RecordOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RecordOptions>, RecordOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<RecordOptions>>().Value.Catalogue());
    }

    private sealed class RecordOptionsValidator : IValidateOptions<RecordOptions>
    {
        public ValidateOptionsResult Validate(string? name, RecordOptions options) =>
            options.Problems().ToArray() is { Length: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
