using Dispatch.Grains.Interfaces.Modules;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Migrations;
using Dispatch.Storage.PostgreSql;
using Dispatch.Storage.Retention;
using Dispatch.Storage.Sqlite;
using Dispatch.Storage.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dispatch.Storage;

public static class StorageRegistration
{
    /// <summary>Binds every port to the database that the section <see cref="StorageOptions.Section"/> names.</summary>
    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageOptions>()
            .BindConfiguration(StorageOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value);
        var modules = services.ModulesOf<StorageModule>();
        var steps = Migration.Of(services.ModuleAssemblies().Added.Prepend(typeof(StorageModule).Assembly));
        services.AddSingleton(new ViewTables(modules));
        services.AddSingleton(provider => OpenDatabase(
            provider.GetRequiredService<StorageOptions>(), steps, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RecordedFrom>();
        services.AddSingleton<StorageHost>();
        services.AddSingleton(provider => new GroupWriter(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<StorageOptions>(),
            provider.GetRequiredService<ViewTables>(),
            provider.GetServices<ICommitListener>,
            provider.GetRequiredService<RecordedFrom>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<GroupWriter>>()));
        services.AddSingleton<SideWriter>();
        foreach (var module in modules)
            module.Add(services);
        services.AddSingleton(provider => new Purge(
            [.. modules.SelectMany(module => module.Retained(provider.GetRequiredService<StorageOptions>()))],
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<SideWriter>(),
            provider.GetRequiredService<StorageOptions>(),
            provider.GetRequiredService<TimeProvider>()));
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(provider => provider.GetRequiredService<StorageHost>()));
        services.AddHostedService<PurgeService>();
        return builder;
    }

    /// <summary>
    /// Keeps other nodes away from a database that is one node's alone; to be called before the host starts, and disposed of after it has
    /// stopped.
    /// </summary>
    /// <returns>Null where nodes share the database.</returns>
    /// <exception cref="DatabaseUnusableException">Another node has it.</exception>
    public static IDisposable? HoldDatabase(this IServiceProvider services)
    {
        var options = services.GetRequiredService<StorageOptions>();
        return options.Provider == StorageProvider.Sqlite ? FileHold.Take(Path.GetFullPath(options.Path)) : null;
    }

    private static Database OpenDatabase(StorageOptions options, IReadOnlyList<Migration> steps, TimeProvider time) =>
        options.Provider == StorageProvider.PostgreSql
        ? new PostgresDatabase(options) { Steps = steps }
        : new SqliteDatabase(Path.GetFullPath(options.Path), options, time) { Steps = steps };
}
