using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Grains.EventSourcing;

internal sealed class EventSourcingModule : GrainModule
{
    public override void AddGrains(IServiceCollection services)
    {
        services.AddValidated<EventSourcingOptions>(EventSourcingOptions.Section);
        services.AddSingleton<EventSourcingServices>();
    }
}
