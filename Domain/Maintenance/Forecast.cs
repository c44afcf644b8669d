using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Maintenance;

/// <summary>
/// By which use dues are foretold (R-MNT-8): hours go on from <paramref name="LifetimeHours"/> at <paramref name="At"/> by
/// <paramref name="HoursPerDay"/>.
/// </summary>
/// <param name="At">UTC.</param>
public sealed record Forecast(DateTimeOffset At, double LifetimeHours, double HoursPerDay)
{
    /// <summary>Farther ahead nothing is foretold.</summary>
    private const double FarthestDays = 3650;

    /// <summary>When these hours are reached; null when that is too far ahead to say.</summary>
    public DateTimeOffset? Reach(double hours)
    {
        var days = (hours - LifetimeHours) / HoursPerDay;
        return days is >= 0 and <= FarthestDays ? At + TimeSpan.FromDays(days) : days < 0 ? At : null;
    }

    /// <summary>
    /// When an upcoming service falls due, by recent use or the calendar, whichever is first; null for one that has been due, or when
    /// neither is known.
    /// </summary>
    public static DateTimeOffset? Of(PlannedService service, Forecast? use)
    {
        if (service.State != ServiceState.Upcoming) return null;
        return use?.Reach(service.DueHours) is { } byHours && !(service.OpensAt <= byHours) ? byHours : service.OpensAt;
    }

    /// <summary>When the next service falls due.</summary>
    public static DateTimeOffset? Next(MachineState machine, Forecast? use)
    {
        DateTimeOffset? next = null;
        foreach (var service in Agenda.Of(machine))
            if (Of(service, use) is { } at && !(next <= at)) next = at;
        return next;
    }
}
