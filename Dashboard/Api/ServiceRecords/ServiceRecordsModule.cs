using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.ServiceRecords;

internal sealed class ServiceRecordsModule : ApiModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<RecordCommands>();

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        RecordEndpoints.Map(endpoints);
        PhotoEndpoints.Map(endpoints);
        DocumentEndpoints.Map(endpoints);
    }
}
