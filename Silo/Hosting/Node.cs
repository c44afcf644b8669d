using Dispatch.Engine;
using Dispatch.Silo.Demo;
using Dispatch.Silo.Settings;
using Dispatch.Storage;
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
            var app = compose(CreateBuilder(Arguments.Checked(args)));
            Check(app.Configuration);
            app.Services.GetService<IStartupValidator>()?.Validate();
            using var hold = app.Services.HoldDatabase();
            await app.RunBoundedAsync();
            return 0;
        }
        catch (Exception wrong) when (Advice.For(wrong) is { } advice)
        {
            await Console.Error.WriteLineAsync(advice);
            return WrongSettings;
        }
    }

    /// <exception cref="SettingException">There is a setting that there is not, or a value that it cannot have.</exception>
    public static void Check(IConfiguration configuration) =>
        Refuse([.. SectionsCheck.Problems((IConfigurationRoot)configuration), .. SettingsCheck.Problems(configuration)]);

    /// <summary>The program's own settings lie beside it, wherever it is started; its data lie in the working directory.</summary>
    private static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
            throw new SettingException("Kestrel:Endpoints would say where the node listens as well; take it out and set urls.");
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (NodeRoles.Of(builder.Configuration).HasFlag(NodeRole.Web))
        {
            var urls = Urls(builder.Configuration, DemoServices.IsOn(builder.Configuration, builder.Environment));
            builder.WebHost.UseUrls(urls);
            HttpsCertificate.Use(builder, urls);
        }
        else
        {
            builder.Services.AddSingleton<IServer, NoServer>();
        }

        builder.Services.AddHostedService<NodeAnnouncement>();
        builder.AddBoundedStop();
        return builder;
    }

    /// <summary>Where the node listens: with the demo, whose passwords everybody knows, on its own machine only.</summary>
    /// <exception cref="SettingException">The demo would be open to others.</exception>
    private static string[] Urls(ConfigurationManager configuration, bool isDemo)
    {
        var urls = (configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrls).Split(';');
        return Array.Find(urls, url => !PlainAddress.IsLoopback(Parsed(url).Host)) is { } open && isDemo
            ? throw new SettingException(
                $"'{open}' would be open to the network, and everybody knows the passwords of the demo: set urls to http://127.0.0.1:PORT, "
                    + "or Demo:Enabled to false.")
            : urls;
    }

    private static BindingAddress Parsed(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new SettingException($"urls is '{url}'; set http://127.0.0.1:PORT or http://localhost:PORT.");
        }
    }

    private static void Refuse(string[] problems)
    {
        if (problems.Length > 0) throw new SettingException(string.Join(Environment.NewLine, problems.Distinct()));
    }
}
