using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Grains.Outbox;

internal sealed class OutboxModule : GrainModule
{
    public override void AddGrains(IServiceCollection services)
    {
        services.AddValidated<OutboxOptions>(OutboxOptions.Section);
        services.AddListener<OutboxPump>();
    }
}
