using System.Security.Cryptography;
using Dispatch.Dashboard.Customers;
using Dispatch.Dashboard.Description;
using Dispatch.Dashboard.Devices;
using Dispatch.Dashboard.Dispatching;
using Dispatch.Dashboard.Dispatching.Replays;
using Dispatch.Dashboard.Documents;
using Dispatch.Dashboard.Health;
using Dispatch.Dashboard.Jobs;
using Dispatch.Dashboard.Machines;
using Dispatch.Dashboard.Maintenance;
using Dispatch.Dashboard.Numbers;
using Dispatch.Dashboard.Outbox;
using Dispatch.Dashboard.Phone;
using Dispatch.Dashboard.Positions;
using Dispatch.Dashboard.Rebuilding;
using Dispatch.Dashboard.Reports;
using Dispatch.Dashboard.Requests;
using Dispatch.Dashboard.Rosters;
using Dispatch.Dashboard.Search;
using Dispatch.Dashboard.ServiceRecords;
using Dispatch.Dashboard.Stations;
using Dispatch.Dashboard.Stock;
using Dispatch.Dashboard.Technicians;
using Dispatch.Dashboard.Tracking;
using Dispatch.Dashboard.WorkOrders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dispatch.Dashboard;

/// <summary>The HTTP API that people's programs use, and its description at <c>/openapi/v1.json</c>.</summary>
public static class DashboardApi
{
    public static IHostApplicationBuilder AddDashboardApi(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOpenApi(ApiDescription.Configure);
        builder.Services.AddSingleton<MaintenanceReader>();
        builder.Services.AddSingleton<ServicePlanning>();
        builder.Services.AddSingleton<MachineCommands>();
        builder.Services.AddSingleton<RequestIntake>();
        builder.Services.AddSingleton<RequestCommands>();
        builder.Services.AddSingleton<WorkOrderCommands>();
        builder.Services.AddSingleton<TechnicianCommands>();
        builder.Services.AddSingleton<Speakers>();
        builder.Services.AddSingleton<RosterBook>();
        builder.Services.AddSingleton<RosterCommands>();
        builder.Services.AddSingleton<RecordCommands>();
        builder.Services.AddSingleton<DayReader>();
        builder.Services.AddOptions<TrackingOptions>().BindConfiguration(TrackingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<VisitReader>();
        builder.Services.AddOptions<DocumentOptions>().BindConfiguration(DocumentOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<DocumentFont>();
        builder.Services.AddSingleton<Pictures>();
        builder.Services.AddSingleton<DocumentReader>();
        builder.Services.AddSingleton(RandomNumberGenerator.Create());
        builder.Services.AddSingleton<NumberSource>();
        return builder;
    }

    public static IEndpointRouteBuilder MapDashboardApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi();
        HealthEndpoints.Map(endpoints);
        MachineEndpoints.Map(endpoints);
        ReadingEndpoints.Map(endpoints);
        EventEndpoints.Map(endpoints);
        MeterEndpoints.Map(endpoints);
        MaintenanceEndpoints.Map(endpoints);
        StationEndpoints.Map(endpoints);
        TechnicianEndpoints.Map(endpoints);
        ShiftEndpoints.Map(endpoints);
        RosterEndpoints.Map(endpoints);
        StockEndpoints.Map(endpoints);
        PositionEndpoints.Map(endpoints);
        DeviceEndpoints.Map(endpoints);
        PreviewEndpoint.Map(endpoints);
        PlannedEndpoint.Map(endpoints);
        RepairEndpoints.Map(endpoints);
        PlanningEndpoint.Map(endpoints);
        ReplayEndpoint.Map(endpoints);
        DecisionEndpoints.Map(endpoints);
        CustomerEndpoints.Map(endpoints);
        ContactEndpoints.Map(endpoints);
        SearchEndpoint.Map(endpoints);
        RequestEndpoints.Map(endpoints);
        RequestCommandEndpoints.Map(endpoints);
        WorkOrderEndpoints.Map(endpoints);
        WorkOrderCommandEndpoints.Map(endpoints);
        MachineJobs.Map(endpoints);
        RecordEndpoints.Map(endpoints);
        PhotoEndpoints.Map(endpoints);
        DocumentEndpoints.Map(endpoints);
        DayEndpoints.Map(endpoints);
        OfferNewsEndpoints.Map(endpoints);
        ReportEndpoints.Map(endpoints);
        TrackingEndpoints.Map(endpoints);
        OutboxEndpoints.Map(endpoints);
        ViewEndpoints.Map(endpoints);
        return endpoints;
    }
}
