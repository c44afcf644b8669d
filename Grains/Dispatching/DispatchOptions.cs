using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Dispatching.Durations;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>Configuration section <c>Dispatching</c>.</summary>
public sealed class DispatchOptions
{
    public const string Section = "Dispatching";

    /// <summary>A technician whose position is older gets no new work. Default 30 min, 1 min to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan MaximumPositionAge { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Longest trip to one job. Default 6 h, 10 min to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan MaximumTrip { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How long a job is not offered again to whoever rejected it. Default 24 h, 0 to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan RejectionHolds { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Whether the engine makes offers by itself. Default true; previews and plans are made either way.</summary>
    public bool Automatic { get; set; } = true;

    /// <summary>Stations whose dispatchers make all offers themselves. Default none.</summary>
    public string[] ManualStations { get; set; } = [];

    /// <summary>How long an offer waits for an answer. Default 10 min, 10 s to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan OfferLasts { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The same for severity 1 and emergencies. Default 3 min, 10 s to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan EmergencyOfferLasts { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How long an order is not offered again to whoever let it expire. Default 30 min, 0 to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan SilenceHolds { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>After so many offers rejected or expired a person decides. Default 5, 1 to 50.</summary>
    [Range(1, 50)]
    public int MaximumOffers { get; set; } = 5;

    /// <summary>So long before departure work is offered at the latest. Default 30 min, 0 to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan OfferAhead { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// So long after receipt a breakdown is offered at the latest. Default 15 min, 0 to 24 h; emergencies are offered at once.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan OfferWithin { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>From the call until somebody who is off duty can set out to an emergency. Default 30 min, 0 to 12 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan CallOutLead { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Share of the hours on shift that planned work leaves free for breakdowns. Default 0 (none is kept), 0 to 0.9; for instance 0.2.
    /// </summary>
    [Range(0, 0.9)]
    public double KeptForBreakdowns { get; set; }

    /// <summary>
    /// Work is planned for a shift of the roster that begins within this, although nobody has begun it. Default 48 h, today and tomorrow; 0
    /// (not at all) to 14 days.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "14.00:00:00")]
    public TimeSpan ShiftsAhead { get; set; } = TimeSpan.FromHours(48);

    /// <summary>
    /// Work that takes longer than what is left of everybody's shift is begun when at least so much of it can be done, and goes on in the
    /// next shift. Default 1 h, 1 min to 24 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LeastBegun { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long the booking of a second technician is awaited before somebody is chosen again. Default 1 min, 5 s to 1 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan SecondHolds { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often positions and coming departures are looked at. Default 15 s, 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ReviewEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>A technician who moved further is reason to plan anew. Default 2 km, 0 to 100.</summary>
    [Range(0d, 100d)]
    public double DriftKilometres { get; set; } = 2;

    /// <summary>
    /// How thoroughly a changed plan is improved in the background, in rounds of the search. Default 20,000, 0 (not at all) to 10,000,000.
    /// </summary>
    [Range(0, 10_000_000)]
    public int ImproveRounds { get; set; } = 20_000;

    /// <summary>
    /// How thoroughly the repair of a day is searched, in rounds, while its territory waits. Default 2,000, 0 (each order's best place
    /// alone) to 100,000.
    /// </summary>
    [Range(0, 100_000)]
    public int RepairRounds { get; set; } = 2_000;

    /// <summary>A promised time that moves by less is no move of its own in the repair of a day. Default 5 min, 0 to 2 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "02:00:00")]
    public TimeSpan RepairTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Technicians kept in the explanation of a decision. Default 50, 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int ExplainedCandidates { get; set; } = 50;

    /// <summary>
    /// Memory for the ways between the places of a territory. Default 64 MB, 1 to 1,000: memory grows with the square, 4 MB for 1,000
    /// places. In a territory with more all trips are estimates, reckoned whenever they are needed.
    /// </summary>
    [Range(1, 1_000)]
    public int TravelMegabytes { get; set; } = 64;

    /// <summary>
    /// Places whose ways a routing service is asked for before a decision, the latest first; the others are estimates until then. Default
    /// 32, 1 to 10,000.
    /// </summary>
    [Range(1, 10_000)]
    public int PlacesAskedAtOnce { get; set; } = 32;

    /// <summary>How far ahead planned work is planned. Default 24 h, 1 h to 31 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "31.00:00:00")]
    public TimeSpan Horizon { get; set; } = TimeSpan.FromHours(24);

    /// <summary>So long before it is wanted planned work may be done. Default 3 days, 0 to 60 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "60.00:00:00")]
    public TimeSpan Early { get; set; } = TimeSpan.FromDays(3);

    /// <summary>So long after it is wanted planned work counts as late. Default 3 days, 0 to 60 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "60.00:00:00")]
    public TimeSpan Late { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long after the agreed time work may begin. Default 1 h, 5 min to 12 h.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "12:00:00")]
    public TimeSpan AppointmentLasts { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Neighbouring stations asked for help when a clock cannot be met. Default 3, 0 (none) to 20.</summary>
    [Range(0, 20)]
    public int Neighbours { get; set; } = 3;

    /// <summary>How far a neighbour's station may be. Default 300 km, 1 to 5,000.</summary>
    [Range(1d, 5_000d)]
    public double NeighbourKilometres { get; set; } = 300;

    /// <summary>How long their answers are awaited. Default 20 s, 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan HelpWithin { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a bid keeps its technician free after that. Default 1 min, 10 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan BidHolds { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// An emergency that one's own technician reaches later than this is asked of the neighbours too, the promise kept or not. Default 30
    /// min, 0 to 24 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan HelpEmergencyFrom { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How much earlier a neighbour has to arrive when both are late, or both in time. Default 15 min, 0 to 12 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan HelpGains { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Free technicians to be within reach of each station. Default 1, 0 (no watch) to 100.</summary>
    [Range(0, 100)]
    public int CoverageMinimum { get; set; } = 1;

    /// <summary>What counts as within reach of a station. Default 1 h, 5 min to 12 h.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "12:00:00")]
    public TimeSpan CoverageWithin { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Further areas to be covered.</summary>
    public CoverageAreaOptions[] Areas { get; set; } = [];

    /// <summary>Planned work so near to an order's site goes along on one trip (R-TRIP-1). Default 2,000 m, 0 (none) to 50,000.</summary>
    [Range(0d, 50_000d)]
    public double TripMetres { get; set; } = 2_000;

    /// <summary>Work at other machines goes along as long as the whole work is not longer. Default 6 h, 30 min to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:30:00", "1.00:00:00")]
    public TimeSpan TripLasts { get; set; } = TimeSpan.FromHours(6);

    /// <summary>
    /// Orders of a recorded period that can be played again under another policy. Default 1,000, 1 to 5,000: memory grows with the square,
    /// 50 MB for 1,000 sites.
    /// </summary>
    [Range(1, 5_000)]
    public int ReplayOrders { get; set; } = 1_000;

    /// <summary>Expected time on site of a repair. Default 2 h, 5 min to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan Repair { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Expected time on site of a forced maintenance. Default 1.5 h, 5 min to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan ForcedMaintenance { get; set; } = TimeSpan.FromMinutes(90);

    /// <summary>Expected time on site of an installation. Default 4 h, 5 min to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan Installation { get; set; } = TimeSpan.FromHours(4);

    /// <summary>Expected time on site of an inspection or a return visit. Default 1 h, 5 min to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan Visit { get; set; } = TimeSpan.FromHours(1);

    internal bool IsAutomatic(string station) => Automatic && !ManualStations.Contains(station, StringComparer.Ordinal);

    /// <summary>Jobs that the expected times above are worth beside what was learned from jobs done. Default 5, 0.1 to 1,000.</summary>
    [Range(0.1, 1_000d)]
    public double PriorWeight { get; set; } = 5;

    internal DispatchRules Rules => new()
    {
        MaximumPositionAge = MaximumPositionAge,
        MaximumTrip = MaximumTrip,
        RejectionHolds = RejectionHolds,
        SilenceHolds = SilenceHolds,
        OfferLasts = OfferLasts,
        EmergencyOfferLasts = EmergencyOfferLasts,
        MaximumOffers = MaximumOffers,
        OfferAhead = OfferAhead,
        OfferWithin = OfferWithin,
        Horizon = Horizon,
        Early = Early,
        Late = Late,
        AppointmentLasts = AppointmentLasts,
        HelpWithin = HelpWithin,
        HelpGains = HelpGains,
        HelpEmergencyFrom = HelpEmergencyFrom,
        CallOutLead = CallOutLead,
        KeptForBreakdowns = KeptForBreakdowns,
        ShiftsAhead = ShiftsAhead,
        LeastBegun = LeastBegun,
        SecondHolds = SecondHolds,
        RepairTolerance = RepairTolerance,
        ExplainedCandidates = ExplainedCandidates,
        Trips = new() { Metres = TripMetres, Lasts = TripLasts, Horizon = Horizon, Early = Early },
    };

    internal DurationBook Durations => new(
        Enum.GetValues<WorkOrderType>().ToImmutableDictionary(type => type, type => type switch
        {
            WorkOrderType.Repair => Repair,
            WorkOrderType.ForcedMaintenance => ForcedMaintenance,
            WorkOrderType.Installation => Installation,
            _ => Visit,
        }),
        PriorWeight);
}
