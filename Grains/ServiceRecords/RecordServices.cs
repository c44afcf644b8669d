using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.ServiceRecords;

internal static class RecordServices
{
    /// <summary>What records must tell, as a <see cref="Domain.ServiceRecords.RecordCatalogue"/> from configuration.</summary>
    public static void AddServiceRecords(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<RecordOptions>().BindConfiguration(RecordOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<RecordOptions>, RecordOptionsValidator>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<RecordOptions>>().Value.Catalogue());
    }

    private sealed class RecordOptionsValidator : IValidateOptions<RecordOptions>
    {
        public ValidateOptionsResult Validate(string? name, RecordOptions options) =>
            options.Problems().ToArray() is { Length: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
