using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Dispatching;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>What people see of a dispatcher's decisions, and whom it tells what.</summary>
internal static class DispatchProjection
{
    public static Effects Effects(string station, ImmutableArray<DispatchEvent> events) => new()
    {
        Views = [.. events.Select(happened => Row(station, happened)).OfType<ViewRow>()],
        Messages = [.. events.OfType<TechnicianChosen>().Select(Offer)],
    };

    private static DecisionRow? Row(string station, DispatchEvent happened) => happened switch
    {
        TechnicianChosen chosen => new(
            chosen.Order.Value, chosen.Attempt, station, chosen.At, chosen.Technician.Value, chosen.From, chosen.To, chosen.ExpiresAt, null, chosen.Explanation),
        NobodyChosen nobody => new(nobody.Order.Value, nobody.Attempt, station, nobody.At, null, null, null, null, nobody.Reason, nobody.Explanation),
        _ => null,
    };

    private static Message Offer(TechnicianChosen chosen) =>
        new($"work-order/{chosen.Order}", new OfferProposed(chosen.Technician, chosen.From, chosen.To, chosen.ExpiresAt, chosen.At));
}
