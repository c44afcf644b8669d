using Dispatch.Domain.Maintenance;

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

    /// <summary>What is done besides what the lower lines do, in its order; at most 100 (R-MNT-2).</summary>
    public IList<PlanTaskOptions> Tasks { get; } = [];

    /// <summary>What is used up besides what the lower lines use up; at most 100 (R-MNT-2).</summary>
    public IList<PlanMaterialOptions> Materials { get; } = [];
}

/// <summary>Said in one language at least, which then stands for the others.</summary>
public sealed class PlanTaskOptions
{
    /// <summary>
    /// Lower-case letters, digits and dashes, unique in the line; two lines that mean the same work call it the same: done together it is
    /// done once.
    /// </summary>
    public string Code { get; set; } = "";

    /// <summary>What is to be done, in English; at most 300 characters.</summary>
    public string? En { get; set; }

    /// <summary>In Chinese.</summary>
    public string? Zh { get; set; }

    /// <summary>In Spanish.</summary>
    public string? Es { get; set; }
}

/// <inheritdoc cref="PlanTaskOptions"/>
public sealed class PlanMaterialOptions
{
    /// <summary>The part's number, unique in the line; that of two lines is used up once, as the higher one says.</summary>
    public string Number { get; set; } = "";

    /// <summary>Its name in English; at most 200 characters.</summary>
    public string? En { get; set; }

    /// <summary>In Chinese.</summary>
    public string? Zh { get; set; }

    /// <summary>In Spanish.</summary>
    public string? Es { get; set; }

    /// <summary>How much of it, above 0, at most 1,000. Default 1.</summary>
    public double Quantity { get; set; } = 1;

    /// <summary>In what it is counted, in vans too.</summary>
    public MaterialUnit Unit { get; set; } = MaterialUnit.Piece;
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
