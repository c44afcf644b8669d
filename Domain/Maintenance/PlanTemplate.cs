using System.Collections.Immutable;

namespace Dispatch.Domain.Maintenance;

/// <summary>The plan of some models, before a warranty picks its lines.</summary>
/// <param name="Models">Beginnings of model names, case ignored; empty means all models.</param>
public sealed record PlanTemplate(string Id, ImmutableArray<string> Models, ImmutableArray<PlanLine> Lines, RepeatRule? Repeat)
{
    /// <summary>
    /// The table of the loader maker's regulation (R-MNT-1, R-MNT-2). Assumptions: the tolerance of 50 h, and that "10 days" is day 7 to
    /// 13.
    /// </summary>
    public static PlanTemplate Loader { get; } = new(
        "loader",
        [],
        [
            Line("100h", 100, LoaderWork.At100, CalendarPeriod.OfDays(7), CalendarPeriod.OfDays(13), [6, 12]),
            Line("600h", 600, LoaderWork.At600, CalendarPeriod.OfMonths(2), CalendarPeriod.OfMonths(3), [6, 12], "100h"),
            Line("1200h", 1200, LoaderWork.At1200, CalendarPeriod.OfMonths(5), CalendarPeriod.OfMonths(6), [6, 12], "100h", "600h"),
            Line("1800h", 1800, LoaderWork.At1800, CalendarPeriod.OfMonths(8), CalendarPeriod.OfMonths(9), [12], "100h", "600h", "1200h"),
            Line("2400h", 2400, LoaderWork.At2400, CalendarPeriod.OfMonths(11), CalendarPeriod.OfMonths(12), [12],
                "100h", "600h", "1200h", "1800h"),
        ],
        new RepeatRule("600h", 600));

    /// <summary>How many characters of the model this template names; null when it is not for this model.</summary>
    public int? Match(string model)
    {
        if (Models.IsEmpty) return 0;
        int? best = null;
        foreach (var start in Models)
            if (model.StartsWith(start, StringComparison.OrdinalIgnoreCase) && start.Length > (best ?? 0)) best = start.Length;
        return best;
    }

    /// <summary>
    /// The plan under a warranty: of the longest term not above it, else of the shortest; of the longest when none is known (assumption).
    /// </summary>
    public MaintenancePlan For(int? warrantyMonths)
    {
        var terms = Lines.SelectMany(l => l.WarrantyTerms).Distinct().Order().ToArray();
        var term = terms.LastOrDefault(t => t <= (warrantyMonths ?? int.MaxValue), terms[0]);
        return new MaintenancePlan($"{Id}/{term}", [.. Lines.Where(l => l.WarrantyTerms.Contains(term)).OrderBy(l => l.DueHours)], Repeat);
    }

    private static PlanLine Line(
        string id, double hours, ServiceWork work, CalendarPeriod from, CalendarPeriod to, ImmutableArray<int> terms,
        params ImmutableArray<string> covers) =>
        new(id, hours, 50, new CalendarWindow(from, to), terms, covers) { Work = work };
}
