using System.ComponentModel.DataAnnotations;

namespace Dispatch.Grains.Sla;

/// <summary>Configuration section <c>Sla</c>. Durations are <c>hh:mm:ss</c>; a day is <c>1.00:00:00</c>.</summary>
public sealed class SlaOptions
{
    public const string Section = "Sla";

    /// <summary>
    /// What is promised (R-SLA-4): one policy for all jobs, others for contracts. Shipped beside them are <c>standard</c> (R-SLA-1 to
    /// R-SLA-3), unless one is for all, and the contracts <c>remote-7x24</c>, <c>on-site-24h</c> and <c>contact-24h</c>. Default: none.
    /// </summary>
    public IList<SlaPolicyOptions> Policies { get; } = [];

    /// <summary>
    /// The ends of the distance bands beyond the urban area (R-SLA-1), rising, inclusive, km, 1 to 10,000. Default: none given, 200, 300
    /// and 400 km.
    /// </summary>
    public IList<int> Bands { get; } = [];

    /// <summary>The width of the bands beyond the last one. Default 100 km, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int FurtherKilometres { get; set; } = 100;

    /// <summary>By how much a road is longer than the great circle (R-SLA-1). Default 1.3, 1 to 5.</summary>
    [Range(1.0, 5.0)]
    public double DetourFactor { get; set; } = 1.3;

    /// <summary>Opening hours of stations that have none of their own. Default: Monday to Saturday 08:00 to 18:00.</summary>
    public OpeningHoursOptions BusinessHours { get; } = new();

    /// <summary>Opening hours by station id.</summary>
    public IDictionary<string, OpeningHoursOptions> Stations { get; } = new Dictionary<string, OpeningHoursOptions>();

    /// <summary>IANA id of the time zone of jobs that have no station. Default Etc/UTC.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>
    /// Who is told of warnings and breaches. Default: the technician of a warning; of a breach the dispatcher, after 30 min the station
    /// manager, after 1 h the head, then every hour.
    /// </summary>
    public LadderOptions Ladder { get; } = new();

    /// <summary>
    /// Who is told when nobody sees to it that an assigned task is carried out (R-SLA-3). Default: the dispatcher of a warning; of a breach
    /// the station manager, after 1 h the head, then every hour.
    /// </summary>
    public LadderOptions Supervision { get; } = new();
}
