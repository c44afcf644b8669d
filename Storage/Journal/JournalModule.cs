using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Journal;

internal sealed class JournalModule : StorageModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IJournal, GroupJournal>();
        services.AddSingleton<IJournalReader, JournalReader>();
        services.AddSingleton<IJournalAudit, JournalAudit>();
    }
}
