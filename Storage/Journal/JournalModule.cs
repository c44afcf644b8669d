using System.Text.Json;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Journal;

internal sealed class JournalModule : StorageModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IJournal, GroupJournal>();
        services.AddSingleton<IJournalReader, JournalReader>();
        services.AddSingleton<IJournalAudit, JournalAudit>();
        foreach (var (kind, stream) in ((PersonKind, string)[])
            [
                (PersonKind.User, "user"), (PersonKind.Technician, "technician"), (PersonKind.Technician, "roster"),
                (PersonKind.Customer, "customer"),
            ])
        {
            services.AddSingleton(new PersonalSource(
                kind,
                $"journal/{stream}",
                $"select type, data, occurred_at, recorded_at from journal where stream = '{stream}/' || @p0 order by version",
                row => new
                {
                    type = row.Text(),
                    data = JsonElement.Parse(row.Bytes()),
                    occurredAt = row.Instant(),
                    recordedAt = row.Instant(),
                }));
        }
    }
}
