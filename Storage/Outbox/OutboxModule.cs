using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Retention;

namespace Dispatch.Storage.Outbox;

internal sealed class OutboxModule : StorageModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<IOutbox, OutboxStore>();

    public override ImmutableArray<Retained> Retained(StorageOptions options) =>
        [new("receipts", "stream, source, version, number", "received_at", options.ReceiptsKept)];
}
