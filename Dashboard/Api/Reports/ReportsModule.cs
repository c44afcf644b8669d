using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Reports;

internal sealed class ReportsModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => ReportEndpoints.Map(endpoints);
}
