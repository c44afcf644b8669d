using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>Configuration section <c>Dispatching</c>.</summary>
public sealed class DispatchOptions
{
    /// <summary>A technician whose position is older gets no new work. Default 30 min, 1 min to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan MaximumPositionAge { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Longest trip to one job. Default 6 h, 10 min to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan MaximumTrip { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How long a job is not offered again to whoever rejected it. Default 24 h, 0 to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan RejectionHolds { get; set; } = TimeSpan.FromHours(24);

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

    internal TimeSpan Usual(WorkOrderType type) => type switch
    {
        WorkOrderType.Repair => Repair,
        WorkOrderType.ForcedMaintenance => ForcedMaintenance,
        WorkOrderType.Installation => Installation,
        _ => Visit,
    };
}
