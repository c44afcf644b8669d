using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Sla;

/// <summary>A policy as configuration gives it.</summary>
public sealed class SlaPolicyOptions
{
    /// <summary>Unique; kept in the journal of the jobs that it was applied to.</summary>
    public string Id { get; set; } = "";

    /// <summary>The contracts it is for; none means all jobs.</summary>
    public IList<string> Contracts { get; } = [];

    /// <summary>What it promises.</summary>
    public IList<SlaLineOptions> Lines { get; } = [];
}

/// <summary>One promise. Of several that apply the shortest holds; what narrows it is left out or empty for all jobs.</summary>
public sealed class SlaLineOptions
{
    /// <summary>Which clock runs; required.</summary>
    public ClockKind? Clock { get; set; }

    /// <summary>When the clock begins. Default <see cref="ClockStart.Receipt"/>.</summary>
    public ClockStart From { get; set; }

    /// <summary>The time that is promised, above 0, at most 365 days; left out where <see cref="ByBand"/> is given.</summary>
    public TimeSpan Within { get; set; }

    /// <summary>The time for each distance band, the urban area first; each above 0, at most 365 days.</summary>
    public IList<TimeSpan> ByBand { get; } = [];

    /// <summary>What each band beyond the last of <see cref="ByBand"/> adds. Default 0, at most 365 days.</summary>
    public TimeSpan PerFurtherBand { get; set; }

    /// <summary>So many times the band's time are promised (R-SEV-1). Default 1, 1 to 100.</summary>
    public double Stretch { get; set; } = 1;

    /// <summary>At most, unless the band alone gives longer. Default 24 h, above 0, at most 365 days.</summary>
    public TimeSpan StretchedAtMost { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Which hours count. Default <see cref="ClockHours.AroundTheClock"/>.</summary>
    public ClockHours Hours { get; set; }

    /// <summary>The share of the time after which is warned. Default 0.75, above 0; 1 means never.</summary>
    public double WarnShare { get; set; } = 0.75;

    /// <summary>An equipment is lent when the promise is broken (R-LOAN-1); for <see cref="ClockKind.Resolve"/> only.</summary>
    public bool GrantsLoaner { get; set; }

    /// <summary>The severities it is for, 1 to 4 (R-SEV-1).</summary>
    public IList<int> Severities { get; } = [];

    /// <summary>The urgencies it is for.</summary>
    public IList<Urgency> Urgencies { get; } = [];

    /// <summary>The kinds of work it is for.</summary>
    public IList<WorkOrderType> Works { get; } = [];

    /// <summary>Whether it is for machines under warranty or for others; left out for both.</summary>
    public bool? UnderWarranty { get; set; }

    /// <summary>Whether it is for faults on the maker's side or for others; left out for both. One that nobody decided on counts as the
    /// maker's.</summary>
    public bool? OnMakersSide { get; set; }
}
