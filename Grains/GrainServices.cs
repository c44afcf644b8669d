using Dispatch.Domain.Deciding;
using Dispatch.Grains.Customers;
using Dispatch.Grains.Deadlines;
using Dispatch.Grains.Dispatching;
using Dispatch.Grains.Dispatching.Replays;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Calls;
using Dispatch.Grains.Interfaces.Dispatching;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Journal;
using Dispatch.Grains.Machines;
using Dispatch.Grains.Outbox;
using Dispatch.Grains.Rebuilding;
using Dispatch.Grains.Rosters;
using Dispatch.Grains.ServiceRecords;
using Dispatch.Grains.Sla;
using Dispatch.Grains.Stations;
using Dispatch.Grains.Technicians;
using Dispatch.Grains.WorkOrders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains;

public static class GrainServices
{
    /// <summary>The rules by which is decided, and what is counted by them without any grain: for grains and for who shows what they would say.</summary>
    public static IHostApplicationBuilder AddRules(this IHostApplicationBuilder builder)
    {
        builder.AddValidatedOptions<TechnicianOptions>(TechnicianOptions.Section);
        builder.AddValidatedOptions<DispatchOptions>(DispatchOptions.Section);
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<TechnicianOptions>>().Value.Shifts);
        builder.Services.AddSingleton<IReplays, ReplayService>();
        builder.AddRosters();
        builder.Services.AddSingleton<IPlanningFacts, PlanningFacts>();
        builder.AddMachines();
        builder.AddServiceRecords();
        builder.AddCustomers();
        builder.AddSla();
        builder.AddWorkOrders();
        return builder;
    }

    /// <summary>What the grains need besides the engine, the storage and the rules.</summary>
    public static IHostApplicationBuilder AddGrains(this IHostApplicationBuilder builder)
    {
        builder.AddValidatedOptions<EventSourcingOptions>(EventSourcingOptions.Section);
        builder.AddValidatedOptions<OutboxOptions>(OutboxOptions.Section);
        builder.AddValidatedOptions<DeadlineOptions>(DeadlineOptions.Section);
        builder.Services.AddSingleton(JournalCodec.Of(typeof(JournalNameAttribute).Assembly, typeof(Caller).Assembly));
        builder.Services.AddSingleton<EventSourcingServices>();
        builder.Services.AddSingleton<HeldWork>();
        builder.Services.AddSingleton<StationHandover>();
        builder.Services.AddSingleton<TerritoryReader>();
        builder.Services.AddSingleton<RepairTaker>();
        builder.Services.AddSingleton<SearchThreads>();
        builder.Services.AddSingleton<ICommitListener>(services => services.GetRequiredService<SearchThreads>());
        builder.Services.AddHostedService<OutdatedViews>();
        builder.AddListener<OutboxPump>();
        builder.AddListener<DeadlineWatch>();
        return builder;
    }

    private static void AddListener<T>(this IHostApplicationBuilder builder) where T : class, IHostedService, ICommitListener
    {
        builder.Services.AddSingleton<T>();
        builder.Services.AddSingleton<ICommitListener>(services => services.GetRequiredService<T>());
        builder.Services.AddHostedService(services => services.GetRequiredService<T>());
    }

    private static void AddValidatedOptions<T>(this IHostApplicationBuilder builder, string section) where T : class =>
        builder.Services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
