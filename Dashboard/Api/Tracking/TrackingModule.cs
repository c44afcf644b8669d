using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Tracking;

internal sealed class TrackingModule : ApiModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddOptions<TrackingOptions>().BindConfiguration(TrackingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<VisitReader>();
    }

    public override void Map(IEndpointRouteBuilder endpoints) => TrackingEndpoints.Map(endpoints);
}
