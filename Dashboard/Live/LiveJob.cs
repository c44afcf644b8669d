using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Live;

/// <summary>A work order that is neither closed nor cancelled.</summary>
/// <param name="CustomerName">Null when not known or erased.</param>
internal sealed record LiveJob(WorkOrderRow Row, string? CustomerName)
{
    /// <summary>Who has the order, who comes along, and who is asked whether they take it.</summary>
    public IEnumerable<string> Technicians
    {
        get
        {
            if (Row.Booking is { } booking)
                yield return booking.Technician.Value;
            if (Row.Second is { } second)
                yield return second.Technician.Value;
            foreach (var offer in Row.Offers)
            {
                if (offer.State == OfferState.Pending)
                    yield return offer.Technician.Value;
            }
        }
    }
}
