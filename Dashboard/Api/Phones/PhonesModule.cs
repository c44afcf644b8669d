using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Phones;

internal sealed class PhonesModule : ApiModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<DayReader>();

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        DayEndpoints.Map(endpoints);
        OfferNewsEndpoints.Map(endpoints);
    }
}
