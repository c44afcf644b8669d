using Dispatch.Grains.Interfaces.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dispatch.Grains;

internal static class GrainRegistration
{
    /// <summary>Options of a section, checked at the start.</summary>
    public static void AddValidated<T>(this IServiceCollection services, string section) where T : class =>
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();

    /// <summary>A service that runs and hears of every commit.</summary>
    public static void AddListener<T>(this IServiceCollection services) where T : class, IHostedService, ICommitListener
    {
        services.AddSingleton<T>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<T>());
        services.AddHostedService(provider => provider.GetRequiredService<T>());
    }
}
