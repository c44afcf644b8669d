namespace Dispatch.Grains.Machines;

/// <summary>A maintenance plan as configuration gives it.</summary>
public sealed class PlanOptions
{
    /// <summary>Unique; kept in the journal of the machines that have the plan.</summary>
    public string Id { get; set; } = "";

    /// <summary>Beginnings of model names, case ignored; none means all models.</summary>
    public IList<string> Models { get; } = [];

    /// <summary>Its services, at least one.</summary>
    public IList<PlanLineOptions> Lines { get; } = [];

    /// <summary>What comes after the last line; nothing by default.</summary>
    public RepeatOptions? Repeat { get; set; }
}

/// <summary>One service of a plan. Without <see cref="OpensAfter"/> and <see cref="OverdueAfter"/> only hours count.</summary>
public sealed class PlanLineOptions
{
    /// <summary>Unique in the plan.</summary>
    public string Id { get; set; } = "";

    /// <summary>When it is due. Lifetime hours, above 0, at most 100,000.</summary>
    public double DueHours { get; set; }

    /// <summary>How many hours later it is overdue. Default 50 h, 0 to 10,000.</summary>
    public double OverdueAfterHours { get; set; } = 50;

    /// <summary>When it is due by the calendar, from commissioning.</summary>
    public PeriodOptions? OpensAfter { get; set; }

    /// <summary>When it is overdue by the calendar, from commissioning; the day it reaches is still in time.</summary>
    public PeriodOptions? OverdueAfter { get; set; }

    /// <summary>The warranties, in months from 1 to 120, whose plan has this line; at least one.</summary>
    public IList<int> WarrantyTerms { get; } = [];

    /// <summary>Ids of the lower lines that it includes; left out, all lower ones.</summary>
    public IList<string>? Covers { get; set; }
}

public sealed class PeriodOptions
{
    /// <summary>Calendar months.</summary>
    public int Months { get; set; }

    /// <summary>Days after the months.</summary>
    public int Days { get; set; }
}

public sealed class RepeatOptions
{
    /// <summary>The id of the line that comes again.</summary>
    public string Line { get; set; } = "";

    /// <summary>Operating hours between two of them, 10 to 100,000.</summary>
    public double EveryHours { get; set; }
}
