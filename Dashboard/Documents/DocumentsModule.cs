using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Documents;

public static class DocumentsModule
{
    /// <summary>What prints, from the section <c>Documents</c>; needs the view ports and the blobs.</summary>
    public static IHostApplicationBuilder AddDocuments(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<DocumentOptions>().BindConfiguration(DocumentOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<DocumentFont>();
        builder.Services.AddSingleton<Pictures>();
        builder.Services.AddSingleton<DocumentReader>();
        builder.Services.AddSingleton(provider => new Printer(
            provider.GetRequiredService<DocumentReader>(),
            provider.GetRequiredService<DocumentFont>(),
            provider.GetRequiredService<IOptions<DocumentOptions>>(),
            provider.GetRequiredService<Pictures>()));
        return builder;
    }
}
