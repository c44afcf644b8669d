using System.Net;
using Dispatch.Engine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dispatch.Silo.Hosting;

/// <summary>What makes a process a node: its clock, where it listens, how it says so, and how it says why it cannot start.</summary>
internal static class Node
{
    internal const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>What a program that is told nonsense ends with, as sysexits.h has it (EX_CONFIG).</summary>
    private const int WrongSettings = 78;

    /// <summary>Runs until it is told to stop; the answer is the process's exit code.</summary>
    public static async Task<int> Run(string[] args, Func<WebApplicationBuilder, WebApplication> compose)
    {
        try
        {
            var app = compose(CreateBuilder(args));
            app.Services.GetService<IStartupValidator>()?.Validate();
            await app.RunBoundedAsync();
            return 0;
        }
        catch (Exception wrong) when (Advice(wrong) is { } advice)
        {
            await Console.Error.WriteLineAsync(advice);
            return WrongSettings;
        }
    }

    /// <summary>The program's own settings lie beside it, wherever it is started; its data lie in the working directory.</summary>
    private static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (NodeRoles.Of(builder.Configuration).HasFlag(NodeRole.Web))
            builder.WebHost.UseUrls((builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrls).Split(';').Select(Loopback).ToArray());
        else
            builder.Services.AddSingleton<IServer, NoServer>();
        builder.Services.AddHostedService<NodeAnnouncement>();
        builder.AddBoundedStop();
        return builder;
    }

    /// <summary>Until people sign in, a node is for its own machine only.</summary>
    /// <exception cref="SettingException">The address is open to others.</exception>
    private static string Loopback(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        var local = host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        return local
            ? url
            : throw new SettingException($"'{url}' would be open to the network, and nobody has to sign in yet: set urls to http://127.0.0.1:PORT or http://localhost:PORT.");
    }

    private static string? Advice(Exception wrong) => wrong switch
    {
        SettingException setting => setting.Message,
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        _ => null,
    };
}
