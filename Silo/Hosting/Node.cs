using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dispatch.Silo.Hosting;

/// <summary>What makes a process a node: its clock, where it listens, how it says so.</summary>
internal static class Node
{
    private const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>The program's own settings lie beside it, wherever it is started; its data lie in the working directory.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.WebHost.UseUrls((builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrls).Split(';').Select(Loopback).ToArray());
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddHostedService<NodeAnnouncement>();
        return builder;
    }

    /// <summary>Until people sign in, a node is for its own machine only.</summary>
    /// <exception cref="InvalidOperationException">The address is open to others.</exception>
    private static string Loopback(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        var local = host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        return local
            ? url
            : throw new InvalidOperationException($"'{url}' would be open to the network, and nobody has to sign in yet: set urls to http://127.0.0.1:PORT or http://localhost:PORT.");
    }
}
