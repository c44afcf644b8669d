using System.Security.Cryptography;
using Dispatch.Api.Customers;
using Dispatch.Api.Devices;
using Dispatch.Api.Dispatching;
using Dispatch.Api.Dispatching.Replays;
using Dispatch.Api.Health;
using Dispatch.Api.Identifiers;
using Dispatch.Api.Machines;
using Dispatch.Api.Maintenance;
using Dispatch.Api.OpenApi;
using Dispatch.Api.Outbox;
using Dispatch.Api.Phones;
using Dispatch.Api.Positions;
using Dispatch.Api.Rebuilding;
using Dispatch.Api.Reports;
using Dispatch.Api.Requests;
using Dispatch.Api.Rosters;
using Dispatch.Api.Search;
using Dispatch.Api.ServiceRecords;
using Dispatch.Api.Stations;
using Dispatch.Api.Stock;
using Dispatch.Api.Technicians;
using Dispatch.Api.Tracking;
using Dispatch.Api.WorkOrders;
using Dispatch.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dispatch.Api;

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
        builder.AddDocuments();
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
