using Dispatch.Domain.Customers;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Dispatching;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Live.Tests;

/// <summary>Rows of people and of what they have to do.</summary>
internal static class Work
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static object Watched { get; } = new { topics = (string[])["technicians", "jobs", "requests", "decisions"] };

    public static TechnicianRow Technician(string id, string station = "s1") => new(id, station, ["hydraulics"], new GeoPoint(41.6, -0.9));

    public static UnitRow OnShift(string id) => new(id, UnitStatus.Available, Noon.AddHours(-4), Noon.AddHours(4), null, null);

    public static PositionRow At(string id, double latitude, int minute = 0) =>
        new(id, new Breadcrumb(new GeoPoint(latitude, -0.9), Noon.AddMinutes(minute), 12, 60, 90));

    public static CustomerDetailsRow Customer(string? name) => new("c1", name, "+34 600 000 000", null, null, null, null);

    public static CustomerRow CustomerFile { get; } =
        new("c1", CustomerKind.Company, "s1", CustomerFileState.Complete, Noon, Noon.AddDays(2), []);

    public static WorkOrderRow Order(
        string id, WorkOrderStatus status = WorkOrderStatus.Open, string station = "s1", string? technician = null) => new(
        id,
        File(station),
        status,
        2,
        Urgency.High,
        OrderJeopardy.AtRisk,
        technician is null ? null : new Booking(1, new TechnicianId(technician), Noon.AddHours(1), Noon.AddHours(2)),
        [],
        LockMode.None,
        null,
        null,
        Preparation.None,
        null,
        null,
        null,
        null,
        false,
        null,
        [Arrive]);

    public static WorkOrderRow Offered(string id, string technician) =>
        Order(id, WorkOrderStatus.Offered) with
        {
            Offers =
            [new Offer(1, new TechnicianId(technician), Noon.AddMinutes(5), OfferState.Pending)]
        };

    public static DecisionRow Nobody(string order) =>
        new(order, 1, "s1", Noon, null, null, null, null, NobodyReason.NobodyCan, new Explanation([], null, [], [], null, "great-circle"));

    public static RequestRow Request(string id, RequestStatus status = RequestStatus.Open) => new(
        id,
        new RequestFile(
            RequestChannel.Hotline,
            new CustomerId("c1"),
            new SerialNumber("SN1"),
            "WL-936",
            new StationId("s1"),
            "Europe/Madrid",
            null,
            WorkOrderType.Repair,
            "Bucket does not lift",
            null,
            null,
            null,
            null,
            null,
            2,
            Urgency.High,
            WarrantyFinding.At(Noon, null),
            null,
            Noon),
        status,
        2,
        Urgency.High,
        "agent-1",
        TriageLevel.Phone,
        null,
        null,
        null,
        null,
        null,
        null,
        [],
        [],
        [Arrive]);

    private static SlaClock Arrive { get; } = new(
        new ClockTarget(ClockKind.Arrive, ClockStart.Receipt, TimeSpan.FromHours(2), ClockHours.AroundTheClock, 0.75, false, "warranty"),
        Noon,
        TimeSpan.FromMinutes(12),
        Noon.AddMinutes(20),
        Noon.AddMinutes(98),
        Noon.AddMinutes(128),
        false,
        false,
        ClockOutcome.Open,
        null,
        null,
        null,
        null);

    private static WorkOrderFile File(string station) => new(
        WorkOrderType.Repair,
        new SerialNumber("SN1"),
        "WL-936",
        new StationId(station),
        "Europe/Madrid",
        new CustomerId("c1"),
        null,
        null,
        null,
        "Bucket does not lift",
        new GeoPoint(41.65, -0.88),
        null,
        2,
        Urgency.High,
        WarrantyFinding.At(Noon, null),
        new SiteEvidence(new DistanceBand(200), 42.5, default, null, new StationId(station)),
        Noon,
        null);
}
