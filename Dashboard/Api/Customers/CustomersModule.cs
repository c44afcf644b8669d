using Dispatch.Http.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Customers;

internal sealed class CustomersModule : ApiModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton(new NamedKind("customer", UnknownCustomer.Problem));

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        CustomerEndpoints.Map(endpoints);
        ContactEndpoints.Map(endpoints);
    }
}
