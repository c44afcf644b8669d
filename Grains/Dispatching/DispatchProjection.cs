using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Stations;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Dispatching;

namespace Dispatch.Grains.Dispatching;

/// <summary>What people see of a dispatcher's decisions, and whom it tells what.</summary>
internal static class DispatchProjection
{
    public static Effects Effects(string station, ImmutableArray<DispatchEvent> events) => new()
    {
        Views = [.. events.Select(happened => Row(station, happened)).OfType<ViewRow>()],
        Messages = [.. events.SelectMany(happened => Messages(station, happened))],
    };

    private static DecisionRow? Row(string station, DispatchEvent happened) => happened switch
    {
        TechnicianChosen chosen => new(
            chosen.Order.Value, chosen.Attempt, station, chosen.At, chosen.Technician.Value, chosen.From, chosen.To, chosen.ExpiresAt,
            null, chosen.Explanation),
        BidTaken { Bid: var bid } taken => new(
            taken.Order.Value, taken.Attempt, station, taken.At, bid.Technician.Value, bid.From, bid.To, taken.ExpiresAt, null,
            taken.Explanation),
        NobodyChosen nobody =>
            new(nobody.Order.Value, nobody.Attempt, station, nobody.At, null, null, null, null, nobody.Reason, nobody.Explanation),
        _ => null,
    };

    private static IEnumerable<Message> Messages(string station, DispatchEvent happened)
    {
        switch (happened)
        {
            case TechnicianChosen chosen:
                yield return new($"work-order/{chosen.Order}", new OfferProposed(
                    chosen.Technician, chosen.From, chosen.Party is [var own, ..] ? chosen.From + own.Lasts : chosen.To, chosen.ExpiresAt,
                    chosen.At)
                {
                    Party = chosen.Party ?? [],
                });
                break;
            case SecondChosen second:
                yield return new($"work-order/{second.Order}", new SecondProposed(second.Technician, second.Booking, second.At));
                break;
            case WorkPostponed later:
                yield return new($"work-order/{later.Order}", new PostponementProposed(later.For, later.From, later.To, later.At));
                break;
            case HelpAsked asked:
                foreach (var neighbour in asked.Neighbours)
                    yield return To(
                        neighbour, new HelpWanted(asked.Order, asked.Attempt, new StationId(station), asked.Question, asked.Until));
                break;
            case HelpAnswered answered:
                yield return To(answered.Asker, new HelpGiven(answered.Order, answered.Attempt, new StationId(station), answered.Bid));
                break;
            case BidTaken taken:
                yield return To(taken.Bid.Station, new BidAward(taken.Order, taken.Attempt, taken.OffersBefore, taken.ExpiresAt));
                foreach (var neighbour in taken.Released) yield return To(neighbour, new BidRelease(taken.Order, taken.Attempt));
                break;
        }
    }

    private static Message To(StationId station, object body) => new($"dispatcher/{station}", body);
}
