using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Customers;

internal sealed class CustomersModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        CustomerEndpoints.Map(endpoints);
        ContactEndpoints.Map(endpoints);
    }
}
