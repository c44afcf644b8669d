namespace Dispatch.Domain.WorkOrders;

/// <summary>
/// The booking as whoever decides saw it: of two who decide at the same time, the second is told instead of undoing the first.
/// </summary>
/// <param name="From">Planned begin on site, UTC; null when not planned yet.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
[GenerateSerializer, Immutable]
public sealed record BookingSeen(int Number, DateTimeOffset? From, DateTimeOffset? To)
{
    internal bool Is(Booking booking) => (booking.Number, booking.From, booking.To) == (Number, From, To);
}
