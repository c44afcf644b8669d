using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Deadlines;

internal sealed class DeadlinesModule : StorageModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<IDeadlines, DeadlineStore>();
}
