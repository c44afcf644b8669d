using System.ComponentModel.DataAnnotations;

namespace Dispatch.Grains.Dispatching;

/// <summary>An area in which technicians have to stay within reach.</summary>
public sealed class CoverageAreaOptions
{
    /// <summary>Unique; names the area in warnings.</summary>
    [Required]
    public string Id { get; set; } = "";

    /// <summary>The station whose technicians cover it.</summary>
    [Required]
    public string Station { get; set; } = "";

    /// <summary>Of its centre, WGS-84 degrees.</summary>
    [Range(-90d, 90d)]
    public double Latitude { get; set; }

    /// <summary>Of its centre, WGS-84 degrees.</summary>
    [Range(-180d, 180d)]
    public double Longitude { get; set; }

    /// <summary>Free technicians within reach. Default 1, 1 to 100.</summary>
    [Range(1, 100)]
    public int Minimum { get; set; } = 1;

    /// <summary>What counts as within reach. Default 1 h, 5 min to 12 h.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "12:00:00")]
    public TimeSpan Within { get; set; } = TimeSpan.FromHours(1);
}
