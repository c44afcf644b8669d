using System.Globalization;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Trips;

/// <summary>
/// A trip; travel is paid once for each (R-TRIP-1). <c>{leading order}.t{its booking}</c>, also of an order that goes alone.
/// </summary>
[GenerateSerializer, Immutable]
public readonly record struct TripId(string Value) : IId<TripId>
{
    public static TripId Of(string value) => new(value);

    /// <param name="booking">Its number, counted from 1.</param>
    public static TripId Of(WorkOrderId leader, int booking) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{leader.Value}.t{booking}"));

    public override string ToString() => Value;
}
