using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Grains.Deadlines;

internal sealed class DeadlinesModule : GrainModule
{
    public override void AddGrains(IServiceCollection services)
    {
        services.AddValidated<DeadlineOptions>(DeadlineOptions.Section);
        services.AddListener<DeadlineWatch>();
    }
}
