using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.WorkOrders;

/// <summary>Configuration section <c>WorkOrders</c>.</summary>
public sealed class WorkOrderOptions
{
    public const string Section = "WorkOrders";

    /// <summary>How far the clock of a phone or a desk may be ahead of ours. Default 5 min, 0 to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan FutureTolerance { get; set; } = WorkOrderRules.Default.Future;

    /// <summary>How long an order is not offered again to whoever rejected it. Default 24 h, 0 to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan RejectionHolds { get; set; } = WorkOrderRules.Default.RejectionHolds;

    /// <summary>A phone's report that is heard of later than this is marked as late. Default 2 min, 10 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan LateAfter { get; set; } = WorkOrderRules.Default.LateAfter;

    /// <summary>An arrival that is reported from further away than this is marked and not proven. Default 2 km, 0.1 to 100.</summary>
    [Range(0.1, 100.0)]
    public double FarFromSiteKilometres { get; set; } = WorkOrderRules.Default.FarFromSiteKilometres;

    /// <summary>
    /// So long before and after an arrival the machine's own position may contradict it (R-SLA-5). Default 24 h, 0 (never) to 7 days.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan MachinePositionHolds { get; set; } = WorkOrderRules.Default.MachinePositionHolds;

    /// <summary>
    /// Giving an order by hand to somebody who travels longer to the site needs a confirmation. Default 4 h, 15 min to 48 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:15:00", "2.00:00:00")]
    public TimeSpan FarAway { get; set; } = WorkOrderRules.Default.FarAway;

    /// <summary>
    /// Giving an order by hand to somebody off shift whose planned shift begins later than this needs a confirmation. Default 30 min, 0 to
    /// 12 h.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan ShiftSoon { get; set; } = WorkOrderRules.Default.ShiftSoon;

    /// <summary>Work can be planned by hand to begin at most so long ago. Default 30 min, 0 to 12 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "12:00:00")]
    public TimeSpan PlanGrace { get; set; } = WorkOrderRules.Default.PlanGrace;

    /// <summary>No time is wanted, agreed or planned further ahead. Default 366 days, 1 to 3660 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3660.00:00:00")]
    public TimeSpan LongestAhead { get; set; } = WorkOrderRules.Default.LongestAhead;

    /// <summary>
    /// What a desk tells longer after it happened (an assignment, a departure, an arrival, a receipt) needs a reason, is marked and shown
    /// apart in reports; requests too. Default 12 h, 15 min to 30 days.
    /// </summary>
    [Range(typeof(TimeSpan), "00:15:00", "30.00:00:00")]
    public TimeSpan BackdatedAfter { get; set; } = WorkOrderRules.Default.BackdatedAfter;

    /// <summary>A rating of so many stars or fewer is told to the head at once (R-CAL-2). Default 2, 0 (never) to 5.</summary>
    [Range(0, 5)]
    public int PoorStars { get; set; } = WorkOrderRules.Default.PoorStars;

    /// <summary>Pauses that shift the promises (R-SLA-5). Default: none given, Customer, SiteInaccessible, Weather and Unsafe do.</summary>
    public IList<PauseReason> StoppingPauses { get; } = [];

    /// <summary>
    /// Types of work that need a signed record (R-FSR-4). Default: none given, Repair, ForcedMaintenance and Installation do.
    /// </summary>
    public IList<WorkOrderType> NeedSignedRecord { get; } = [];

    /// <summary>
    /// Types of work before which the customer is told (R-MNT-3, R-FSR-7). Default: none given, ForcedMaintenance and Installation are.
    /// </summary>
    public IList<WorkOrderType> NeedContact { get; } = [];

    /// <summary>Types of work for which the materials must be ready (R-MNT-3). Default: none given, ForcedMaintenance.</summary>
    public IList<WorkOrderType> NeedMaterials { get; } = [];
}
