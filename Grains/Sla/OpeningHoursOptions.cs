namespace Dispatch.Grains.Sla;

/// <summary>When a station is open, by the clock on its wall.</summary>
public sealed class OpeningHoursOptions
{
    /// <summary>One entry for each interval; days left out are closed.</summary>
    public IList<OpenWeekdayOptions> Week { get; } = [];

    /// <summary>Holidays, and working days made up for them; one entry for each interval.</summary>
    public IList<OpenDateOptions> Exceptions { get; } = [];
}

public sealed class OpenWeekdayOptions
{
    /// <summary>Required.</summary>
    public DayOfWeek? Day { get; set; }

    /// <summary>By the clock on the wall, included.</summary>
    public TimeOnly? Opens { get; set; }

    /// <summary>By the clock on the wall, excluded; 00:00 for the end of the day.</summary>
    public TimeOnly? Closes { get; set; }
}

/// <summary>Without <see cref="Opens"/> and <see cref="Closes"/> the station is closed on this day.</summary>
public sealed class OpenDateOptions
{
    /// <summary>Required.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>By the clock on the wall, included.</summary>
    public TimeOnly? Opens { get; set; }

    /// <summary>By the clock on the wall, excluded; 00:00 for the end of the day.</summary>
    public TimeOnly? Closes { get; set; }
}
