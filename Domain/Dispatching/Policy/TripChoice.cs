using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>Of what is one trip with an order (R-TRIP-1), what a technician is able to do, and what stays behind and why.</summary>
internal sealed class TripChoice(Territory territory, TerritoryPicture picture)
{
    /// <param name="leader">Empty for a job that is not ordered yet.</param>
    /// <param name="machine">On which it is done; null when nobody knows.</param>
    /// <param name="technician">Null when nobody is chosen.</param>
    public (ImmutableArray<TripStop> Stops, ImmutableArray<GoesAlong> Named, ImmutableArray<GoesAlong> Behind) With(
        string leader, SerialNumber? machine, PlanTechnician? technician)
    {
        var whole = picture.Along(leader);
        var able = whole.Where(stop => technician is null || WhyNot(territory.Orders[stop.Order.Value], technician) is null)
            .ToImmutableArray();
        var unable = technician is null
            ? []
            : whole.Except(able).Select(stop => Named(stop.Order.Value, WhyNot(territory.Orders[stop.Order.Value], technician)));
        return (able, [.. able.Select(stop => Named(stop.Order.Value, null))], [.. unable, .. Unready(leader, machine)]);
    }

    private IEnumerable<GoesAlong> Unready(string leader, SerialNumber? machine) =>
        territory.Orders.Values.Where(
            order => order is { Booking: null, IsPlanned: true, IsPrepared: false } && order.File.Machine == machine && order.Id != leader)
            .OrderBy(order => order.Id, StringComparer.Ordinal)
            .Select(order => Named(order.Id, order.Preparation.ContactedAt is null ? "customer_not_contacted" : "materials_not_ready"));

    private string? WhyNot(OpenOrder order, PlanTechnician technician)
    {
        if (!order.Requirements.Lacking(technician.Skills).IsEmpty) return "skill_missing";
        if (order.Requirements.Parts.Except(technician.Parts).Any()) return "parts_missing";
        return order.Offers.Any(offer => offer.Technician.Value == technician.Id
            && offer is { State: OfferState.Rejected, EndedAt: { } ended } && picture.At < ended + picture.Rules.RejectionHolds)
            ? "rejected_recently"
            : null;
    }

    private GoesAlong Named(string order, string? reason)
    {
        var file = territory.Orders[order].File;
        return new(order, file.Machine.Value, file.Type, file.Service?.Line, reason);
    }
}
