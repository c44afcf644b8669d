using Dispatch.Engine;
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
            string[] urls = [.. (builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrls).Split(';').Select(Loopback)];
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

    /// <summary>Until people sign in, a node is for its own machine only.</summary>
    /// <exception cref="SettingException">The address is open to others.</exception>
    private static string Loopback(string url)
    {
        return PlainAddress.IsLoopback(Parsed(url).Host)
            ? url
            : throw new SettingException(
                $"'{url}' would be open to the network, and nobody has to sign in yet: set urls to http://127.0.0.1:PORT or "
                    + "http://localhost:PORT.");
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
