using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Domain.Warranty;

/// <summary>How long the warranty lasts (R-WAR-1).</summary>
public static class WarrantyTerm
{
    /// <summary>
    /// The first instant without warranty, UTC: after the day, at the site, that ends the months since acceptance, or since commissioning
    /// where no acceptance is known (assumption); sooner once the hour limit was reached. Null when no start or no term is known.
    /// </summary>
    public static DateTimeOffset? Until(MachineFile file, DateTimeOffset? usedUpAt)
    {
        if ((file.AcceptedAt ?? file.CommissionedAt) is not { } start || file.WarrantyMonths is not { } months) return null;
        var end = LocalCalendar.StartOf(LocalCalendar.DateAt(start, file.TimeZone).AddMonths(months).AddDays(1), file.TimeZone);
        return usedUpAt < end ? usedUpAt : end;
    }

    /// <summary>
    /// Whether a service is the warranty's business: a line of the plan, not a repetition, that fell or will fall due before the warranty
    /// ends.
    /// </summary>
    public static bool Includes(PlannedService service, DateTimeOffset? until) =>
        !service.IsRepetition && until is { } end && !((service.Record?.RaisedAt ?? service.OpensAt) >= end);
}
