using System.ComponentModel.DataAnnotations;

namespace Dispatch.Silo.Demo;

/// <summary>Configuration section <c>Demo</c>: a made-up fleet that lives while the node runs.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Whether the fleet is set up and lives. Default: on in the Development environment, off elsewhere.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Machines in the fleet. Default 500, 1 to 50,000.</summary>
    [Range(1, 50_000)]
    public int Machines { get; set; } = 500;

    /// <summary>Technicians over all stations. Default 30, 1 to 5,000.</summary>
    [Range(1, 5_000)]
    public int Technicians { get; set; } = 30;

    /// <summary>Between two reports of one machine. Default 10 s, 1 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan ReportEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two services that are given to a technician. Default 20 s, 1 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan ServiceEvery { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Between two calls of customers. Default 40 s, 1 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CallEvery { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>
    /// Between two looks of the technicians at their orders, and two reports of where they are. Default 4 s, 1 s to 1 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan DriveEvery { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>What a technician needs on site at least; some jobs take half as much again. Default 4 min, 1 s to 8 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "08:00:00")]
    public TimeSpan WorkFor { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>The same seed makes the same fleet. Default 7.</summary>
    public int Seed { get; set; } = 7;
}
