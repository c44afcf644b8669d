using Dispatch.Api;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Toy.Tests.Lockers;

internal sealed class LockerApiModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => LockerEndpoints.Map(endpoints);
}
