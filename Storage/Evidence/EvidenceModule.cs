using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Evidence;

internal sealed class EvidenceModule : StorageModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<JournalScan>();
        services.AddSingleton<RootTable>();
        services.AddSingleton<RootKey>();
        services.AddSingleton<LossStream>();
        services.AddSingleton<JournalWatch>();
        services.AddSingleton<IJournalEvidence, JournalEvidence>();
        services.AddSingleton<RootKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<RootKeeper>());
        services.AddHostedService(provider => provider.GetRequiredService<JournalWatch>());
    }
}
