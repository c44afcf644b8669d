using Dispatch.Grains.Interfaces.Customers;
using Dispatch.Grains.Interfaces.Devices;
using Dispatch.Grains.Interfaces.Dispatching;
using Dispatch.Grains.Interfaces.Machines;
using Dispatch.Grains.Interfaces.Maintenance;
using Dispatch.Grains.Interfaces.Phones;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Positions;
using Dispatch.Grains.Interfaces.Reports;
using Dispatch.Grains.Interfaces.Requests;
using Dispatch.Grains.Interfaces.Rosters;
using Dispatch.Grains.Interfaces.Search;
using Dispatch.Grains.Interfaces.ServiceRecords;
using Dispatch.Grains.Interfaces.Stations;
using Dispatch.Grains.Interfaces.Stock;
using Dispatch.Grains.Interfaces.Technicians;
using Dispatch.Grains.Interfaces.WorkOrders;
using Dispatch.Storage.Blobs;
using Dispatch.Storage.Customers;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Deadlines;
using Dispatch.Storage.Devices;
using Dispatch.Storage.Dispatching;
using Dispatch.Storage.GrainStates;
using Dispatch.Storage.Health;
using Dispatch.Storage.Idempotency;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Machines;
using Dispatch.Storage.Maintenance;
using Dispatch.Storage.Outbox;
using Dispatch.Storage.Phones;
using Dispatch.Storage.Positions;
using Dispatch.Storage.PostgreSql;
using Dispatch.Storage.Readings;
using Dispatch.Storage.Rebuilding;
using Dispatch.Storage.Reminders;
using Dispatch.Storage.Reports;
using Dispatch.Storage.Requests;
using Dispatch.Storage.Retention;
using Dispatch.Storage.Rosters;
using Dispatch.Storage.Search;
using Dispatch.Storage.ServiceRecords;
using Dispatch.Storage.Sqlite;
using Dispatch.Storage.Stations;
using Dispatch.Storage.Stock;
using Dispatch.Storage.Technicians;
using Dispatch.Storage.WorkOrders;
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
        services.AddSingleton(OpenDatabase);
        services.AddSingleton(provider => new GroupWriter(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<StorageOptions>(),
            provider.GetServices<ICommitListener>,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<GroupWriter>>()));
        services.AddSingleton<SideWriter>();
        AddPorts(services);
        services.AddSingleton<Purge>();
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, StorageHost>());
        services.AddHostedService<PurgeService>();
        return builder;
    }

    /// <summary>Keeps other nodes away from a database that is one node's alone; to be called before the host starts, and disposed of after it has stopped.</summary>
    /// <returns>Null where nodes share the database.</returns>
    /// <exception cref="DatabaseUnusableException">Another node has it.</exception>
    public static IDisposable? HoldDatabase(this IServiceProvider services)
    {
        var options = services.GetRequiredService<StorageOptions>();
        return options.Provider == StorageProvider.Sqlite ? FileHold.Take(Path.GetFullPath(options.Path)) : null;
    }

    private static void AddPorts(IServiceCollection services)
    {
        services.AddSingleton<IJournal, GroupJournal>();
        services.AddSingleton<IJournalReader, JournalReader>();
        services.AddSingleton<IJournalAudit, JournalAudit>();
        services.AddSingleton<IReadings, ReadingStore>();
        services.AddSingleton<IOutbox, OutboxStore>();
        services.AddSingleton<IDeadlines, DeadlineStore>();
        services.AddSingleton<IIdempotentAnswers, AnswerStore>();
        services.AddSingleton<IGrainStateStore, GrainStateStore>();
        services.AddSingleton<IReminderStore, ReminderStore>();
        services.AddSingleton<IStorageHealth, StorageHealth>();
        services.AddSingleton<IBlobs, BlobStore>();
        services.AddSingleton<IMachineViews, MachineViews>();
        services.AddSingleton<IServiceViews, ServiceViews>();
        services.AddSingleton<IStationViews, StationViews>();
        services.AddSingleton<ITechnicianViews, TechnicianViews>();
        services.AddSingleton<IRosterViews, RosterViews>();
        services.AddSingleton<IStockViews, StockViews>();
        services.AddSingleton<IRequestViews, RequestViews>();
        services.AddSingleton<IWorkOrderViews, WorkOrderViews>();
        services.AddSingleton<IDecisionViews, DecisionViews>();
        services.AddSingleton<IPositionViews, PositionViews>();
        services.AddSingleton<IDeviceViews, DeviceViews>();
        services.AddSingleton<IPhoneViews, PhoneViews>();
        services.AddSingleton<IRecordViews, RecordViews>();
        services.AddSingleton<ICustomerViews, CustomerViews>();
        services.AddSingleton<IViewRebuilds, ViewRebuilds>();
        services.AddSingleton<ISearch, SearchStore>();
        services.AddSingleton<IReportViews, ReportViews>();
    }

    private static Database OpenDatabase(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<StorageOptions>();
        return options.Provider == StorageProvider.PostgreSql
            ? new PostgresDatabase(options)
            : new SqliteDatabase(Path.GetFullPath(options.Path), options);
    }
}
