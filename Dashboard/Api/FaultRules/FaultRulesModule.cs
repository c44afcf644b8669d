using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.FaultRules;

internal sealed class FaultRulesModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        FaultRuleEndpoints.Map(endpoints);
        MachineFaultEndpoints.Map(endpoints);
    }
}
