using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What is wrong with orders that somebody names to go along on one trip (R-TRIP-1).</summary>
internal static class AlongObjections
{
    /// <summary>What no reason makes possible: <c>along_itself</c>, <c>along_twice</c>, <c>along_unknown</c>.</summary>
    public static Rejection? Wrong(ITripCommand command)
    {
        if (command.Party is not [var own, ..]) return null;
        HashSet<WorkOrderId> named = [];
        foreach (var companion in command.Companions)
        {
            if (companion.Order == own.Order) return new("along_itself", $"{companion.Order} does not go along with itself.");
            if (!named.Add(companion.Order)) return new("along_twice", $"{companion.Order} is named twice.");
            if (companion.Station is null) return new("along_unknown", $"There is no work order {companion.Order} to take along.");
        }

        return null;
    }

    /// <summary>Each can be overridden with a reason; nothing speaks against what is on the trip already.</summary>
    public static IEnumerable<Rejection> To(WorkOrderState order, ITripCommand command, WorkOrderRules rules)
    {
        foreach (var (named, station, kilometres) in command.Companions)
        {
            if (order.Booking?.Trip?.Has(named) is true) continue;
            if (station != order.File!.Station)
                yield return new("along_other_station", $"{named} belongs to {station}, this order to {order.File.Station}.");
            if (kilometres * 1_000 > rules.TripMetres)
                yield return new(
                    "along_far", $"{named} is {kilometres:0.0} km away; orders within {rules.TripMetres / 1_000:0.#} km are one trip.");
        }
    }
}
