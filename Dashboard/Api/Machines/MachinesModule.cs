using Dispatch.Http.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Machines;

internal sealed class MachinesModule : ApiModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<MachineCommands>().AddSingleton<MachineKeys>().AddSingleton<OpenWork>().AddSingleton<MachineFileWriter>();
        services.AddSingleton(new NamedKind("machine", UnknownMachine.Problem)
        {
            Kept = (provider, given, cancellation) => new(provider.GetRequiredService<MachineKeys>().OfAsync(given, cancellation)),
        });
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        MachineEndpoints.Map(endpoints);
        ReadingEndpoints.Map(endpoints);
        EventEndpoints.Map(endpoints);
        MeterEndpoints.Map(endpoints);
        MachineJobs.Map(endpoints);
    }
}
