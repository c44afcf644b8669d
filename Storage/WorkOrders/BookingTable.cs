using System.Collections.Immutable;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.WorkOrders;

internal sealed class BookingTable() : ViewTable<BookingRow>(
    "bookings",
    keys: 2,
    Text("work_order"),
    Long("number"),
    Text("technician"),
    Instant("planned_from"),
    Instant("planned_to"),
    Instant("departed_at"),
    Instant("arrived_at"),
    Instant("ended_at"),
    Text("trip"),
    Long("pays_travel"))
{
    public static BookingTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["work-order"];

    public override BookingRow Read(Row row) => new(
        row.Text(),
        new Booking(
            row.Int(),
            new TechnicianId(row.Text()),
            row.InstantOrNull(),
            row.InstantOrNull(),
            row.InstantOrNull(),
            row.InstantOrNull(),
            row.InstantOrNull()),
        new TripId(row.Text()),
        row.Long() == 1);

    protected override void Write(BookingRow row, ICells cells)
    {
        var booking = row.Booking;
        cells.Text(row.WorkOrder);
        cells.Long(booking.Number);
        cells.Text(booking.Technician.Value);
        cells.Instant(booking.From);
        cells.Instant(booking.To);
        cells.Instant(booking.DepartedAt);
        cells.Instant(booking.ArrivedAt);
        cells.Instant(booking.EndedAt);
        cells.Text(row.Trip.Value);
        cells.Long(row.PaysTravel ? 1 : 0);
    }
}
