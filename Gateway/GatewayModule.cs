using Dispatch.Domain.Users;
using Dispatch.Gateway.Iso15143;
using Dispatch.Gateway.Positions;
using Dispatch.Gateway.Telemetry;
using Dispatch.Http;
using Dispatch.Http.Access;

namespace Dispatch.Gateway;

/// <summary>What comes in from machines and other systems.</summary>
public static class GatewayModule
{
    public static IHostApplicationBuilder AddGateway(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<MachineNames>().AddSingleton<FeedScope>().AddSingleton<TelemetryIntake>();
        builder.Services.AddSingleton<TrackerIntake>();
        return builder;
    }

    public static IEndpointRouteBuilder MapGateway(this IEndpointRouteBuilder endpoints)
    {
        var telemetry = endpoints.MapApi("/api/telemetry", "Telemetry").For([Role.Device, .. Offices.Desk]);
        ReadingsEndpoint.Map(telemetry);
        Iso15143Endpoint.Map(telemetry);
        PositionsEndpoint.Map(endpoints);
        return endpoints;
    }
}
