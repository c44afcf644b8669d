using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Journal;

namespace Dispatch.Grains.WorkOrders;

/// <summary>Who reported what somebody is to confirm: events tell what happened, and the journal beside them whose call it was.</summary>
internal sealed class Reporters(IJournal journal, JournalCodec codec)
{
    /// <returns>The command with who reported it, where it confirms something.</returns>
    public async Task<WorkOrderCommand> BesideAsync(WorkOrderCommand command, string stream, Caller caller) => command switch
    {
        ConfirmArrival confirm => confirm with { Eyes = await OfAsync<TechnicianArrived>(stream, caller) },
        ConfirmVisit confirm => confirm with { Eyes = await OfAsync<WorkOrderCompleted>(stream, caller) },
        _ => command,
    };

    private async Task<FourEyes> OfAsync<TEvent>(string stream, Caller caller)
    {
        var type = codec.NameOf(typeof(TEvent));
        var told = (await journal.LoadAsync(stream, 0, CancellationToken.None)).Events.Where(recorded => recorded.Type == type);
        return new(caller.Actor, [.. told.Select(recorded => recorded.Initiator ?? recorded.Actor).Distinct()]);
    }
}
