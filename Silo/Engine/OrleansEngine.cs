using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Dashboard;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Dispatch.Engine;

/// <summary>Hosts the grains in this process, or reaches those that others host, with Microsoft Orleans.</summary>
internal static class OrleansEngine
{
    /// <summary>Orleans' own clocks, which go on when a fake <see cref="TimeProvider"/> moves the grains' time.</summary>
    private static readonly string[] SystemClocks =
        [TimeProviderNames.Membership, TimeProviderNames.Messaging, TimeProviderNames.SystemTimers, TimeProviderNames.GrainDirectory];

    /// <summary>With the role Silo a silo, alone or of a cluster; with the role Web alone a client of the cluster's silos.</summary>
    /// <exception cref="SettingException">The settings contradict each other.</exception>
    public static IHostApplicationBuilder AddEngine(this IHostApplicationBuilder builder)
    {
        var (roles, isCluster) = (NodeRoles.Of(builder.Configuration), IsCluster(builder.Configuration));
        if (!roles.HasFlag(NodeRole.Silo) && !isCluster)
            throw new SettingException(
                "Node:Roles is Web alone: it has no grains of its own, so set Engine:Cluster=true and run a silo, or leave Node:Roles out.");
        AddOptions(builder.Services);
        foreach (var clock in SystemClocks)
            builder.Services.AddKeyedSingleton(clock, TimeProvider.System);
        return roles.HasFlag(NodeRole.Silo)
            ? builder.UseOrleans(silo =>
            {
                Configure(silo, isCluster, IsTraced(builder.Configuration));
                if (HasDashboard(builder.Configuration)) silo.AddDashboard();
            })
            : builder.UseOrleansClient(client =>
            {
                ClusterHosting.Configure(client, IsTraced(builder.Configuration));
                if (HasDashboard(builder.Configuration)) client.AddDashboard();
            });
    }

    /// <summary>Whether the engine's own pages are there to be mapped.</summary>
    public static bool HasDashboard(IConfiguration configuration) =>
        configuration.GetSection(EngineOptions.Section).GetValue<bool>(nameof(EngineOptions.Dashboard));

    private static void AddOptions(IServiceCollection services)
    {
        services.AddOptions<EngineOptions>().BindConfiguration(EngineOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<EngineOptions>, EngineOptionsValidator>();
    }

    private static void Configure(ISiloBuilder silo, bool isCluster, bool isTraced)
    {
        if (isCluster)
            ClusterHosting.Configure(silo);
        else
            OneMachine.Configure(silo);
        silo.AddReminders();
        silo.Services.AddSingleton<IReminderTable, StoredReminders>();
        if (isTraced) silo.AddActivityPropagation();
        silo.AddIncomingGrainCallFilter<SlowCalls>();
        silo.Services.AddOptions<SiloMessagingOptions>().Configure<IOptions<EngineOptions>>((messaging, engine) =>
        {
            messaging.ResponseTimeout = engine.Value.ResponseTimeout;
            messaging.SystemResponseTimeout =
                TimeSpan.FromTicks(Math.Max(messaging.SystemResponseTimeout.Ticks, engine.Value.ResponseTimeout.Ticks));
            messaging.MaxEnqueuedRequestsHardLimit = engine.Value.MaxEnqueuedRequests;
            messaging.MaxEnqueuedRequestsHardLimit_StatelessWorker = engine.Value.MaxEnqueuedRequests;
        });
        silo.Services.AddOptions<GrainCollectionOptions>().Configure<IOptions<EngineOptions>>((collection, engine) =>
            (collection.CollectionAge, collection.CollectionQuantum) = (engine.Value.CollectionAge, engine.Value.CollectionQuantum));
    }

    private static bool IsTraced(IConfiguration configuration) =>
        configuration.GetSection(EngineOptions.Section).GetValue<bool>(nameof(EngineOptions.PropagateActivity));

    private static bool IsCluster(IConfiguration configuration)
    {
        var section = configuration.GetSection(EngineOptions.Section);
        if (section["SingleNode"] is not null)
            throw new SettingException(
                "Engine:SingleNode is gone: a node is alone unless Engine:Cluster=true; take it out of the settings.");
        if (section["OrleansScripts"] is not null || section["ConnectionString"] is not null)
            throw new SettingException(
                "Engine:OrleansScripts and Engine:ConnectionString are gone: the cluster's tables are in the storage's own database; take "
                    + "them out of the settings.");
        if (!section.GetValue<bool>(nameof(EngineOptions.Cluster))) return false;
        return configuration["Storage:Provider"]?.Equals("PostgreSql", StringComparison.OrdinalIgnoreCase) is true
            ? true
            : throw new SettingException(
                "Engine:Cluster is true: the processes of a cluster share a PostgreSQL database; set Storage:Provider=PostgreSql and "
                    + "Storage:ConnectionString.");
    }
}
