using Dispatch.Grains.Interfaces.Ports;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dispatch.Contract;

/// <summary>
/// What routes ask for and this program has not. A parameter is taken for a service only when there is one; none is ever made, since no
/// endpoint is ever called.
/// </summary>
internal static class Absent
{
    public static void AddNothingElse(this IServiceCollection services)
    {
        services.AddSingleton<IServer, NoServer>();
        foreach (var background in services.Where(IsBackground).ToArray()) services.Remove(background);
        var ports = typeof(ICommitListener).Assembly.GetTypes().Where(type => type is { IsInterface: true, IsPublic: true, IsGenericType: false });
        foreach (var port in ports.Append(typeof(IGrainFactory)).Append(typeof(IClusterClient)))
            services.TryAddSingleton(port, _ => throw new NotSupportedException($"{port.Name} is not there while the contract is written."));
    }

    /// <summary>The web host itself is one too, and stays.</summary>
    private static bool IsBackground(ServiceDescriptor service) => service.ServiceType == typeof(IHostedService)
        && (service.ImplementationFactory ?? (object?)service.ImplementationType) is var what
        && what?.ToString()?.Contains("GenericWebHostService", StringComparison.Ordinal) != true;

    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
