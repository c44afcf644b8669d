using System.ComponentModel.DataAnnotations;

namespace Dispatch.Api.Tracking;

/// <summary>Configuration section <c>Tracking</c>: the links by which customers follow a visit.</summary>
public sealed class TrackingOptions
{
    public const string Section = "Tracking";

    /// <summary>How long a link shows the visit. Default 7 days, 1 h to 60 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "60.00:00:00")]
    public TimeSpan LinkLasts { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Links that may show one order at the same time. Default 20, 1 to 200.</summary>
    [Range(1, 200)]
    public int LinksPerOrder { get; set; } = 20;

    /// <summary>A position older than this is not shown as where the technician is. Default 5 min, 30 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:30", "01:00:00")]
    public TimeSpan PositionFresh { get; set; } = TimeSpan.FromMinutes(5);
}
