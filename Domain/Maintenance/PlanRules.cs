using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Stock;

namespace Dispatch.Domain.Maintenance;

/// <summary>What makes a set of templates a catalogue.</summary>
public static partial class PlanRules
{
    private const int MostOfALine = 100;

    /// <summary>As many as a record lists parts.</summary>
    private const int MostOfAVisit = 200;

    private const int MaxCode = 64;
    private const int MaxText = 300;
    private const int MaxNumber = 100;
    private const int MaxName = 200;

    /// <summary>What is wrong, a sentence each; empty when all is well.</summary>
    public static ImmutableArray<string> Problems(ImmutableArray<PlanTemplate> templates) =>
    [
        .. templates.Any(t => t.Models.IsEmpty) ? Array.Empty<string>() : ["No plan is for all models: give one plan without Models."],
        .. templates.GroupBy(t => t.Id).Where(g => g.Count() > 1).Select(g => $"Two plans have the id '{g.Key}'."),
        .. templates.SelectMany(t => t.Models.IsEmpty ? ["*"] : t.Models).GroupBy(m => m, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1).Select(g => $"Two plans are for the models '{g.Key}'."),
        .. templates.SelectMany(t => Problems(t).Select(p => $"Plan '{t.Id}': {p}")),
    ];

    private static IEnumerable<string> Problems(PlanTemplate template)
    {
        if (string.IsNullOrWhiteSpace(template.Id)) yield return "it needs an id.";
        if (template.Models.Any(string.IsNullOrWhiteSpace)) yield return "a model is empty; leave Models out for all models.";
        if (template.Lines.IsEmpty) yield return "it has no lines.";
        foreach (var id in template.Lines.GroupBy(l => l.Id).Where(g => g.Count() > 1)) yield return $"two lines have the id '{id.Key}'.";
        foreach (var hours in template.Lines.GroupBy(l => l.DueHours).Where(g => g.Count() > 1))
            yield return $"two lines are due at {hours.Key} h.";
        foreach (var line in template.Lines)
            foreach (var problem in Problems(line, template)) yield return $"line '{line.Id}': {problem}";
        if (template.Repeat is not { } repeat) yield break;
        if (repeat.EveryHours is not (>= 10 and <= 100_000)) yield return $"Repeat.EveryHours is 10..100000, not {repeat.EveryHours}.";
        var first = template.Lines.FirstOrDefault(l => l.Id == repeat.Line);
        if (first is null) yield return $"Repeat.Line '{repeat.Line}' is none of its lines.";
        else if (template.Lines.Any(l => l.WarrantyTerms.Except(first.WarrantyTerms).Any()))
            yield return $"Repeat.Line '{repeat.Line}' must belong to all warranty terms.";
    }

    private static IEnumerable<string> Problems(PlanLine line, PlanTemplate template)
    {
        if (string.IsNullOrWhiteSpace(line.Id)) yield return "it needs an id.";
        if (line.DueHours is not (> 0 and <= 100_000)) yield return $"DueHours is above 0 and at most 100000, not {line.DueHours}.";
        if (line.OverdueAfterHours is not (>= 0 and <= 10_000))
            yield return $"OverdueAfterHours is 0..10000, not {line.OverdueAfterHours}.";
        if (line.WarrantyTerms.IsEmpty || line.WarrantyTerms.Any(t => t is < 1 or > 120))
            yield return "WarrantyTerms are months from 1 to 120, at least one.";
        if (line.Window is { } window)
        {
            var day = new DateOnly(2000, 1, 1);
            if (new[] { window.From.Days, window.From.Months, window.To.Days, window.To.Months }.Any(n => n is < 0 or > 10_000))
                yield return "months and days of the window are 0..10000.";
            else if (window.To.After(day) < window.From.After(day)) yield return "the window ends before it opens.";
        }

        foreach (var covered in line.Covers)
        {
            var other = template.Lines.FirstOrDefault(l => l.Id == covered);
            if (other is null) yield return $"it covers '{covered}', which is none of the plan's lines.";
            else if (other.DueHours >= line.DueHours) yield return $"it covers '{covered}', which is not lower.";
        }

        foreach (var problem in Problems(line.Work)) yield return problem;
        var visit = new MaintenancePlan(template.Id, template.Lines, null).Work(line.Id);
        if (visit.Tasks.Length > MostOfAVisit || visit.Materials.Length > MostOfAVisit)
            yield return $"with the lines it covers it has at most {MostOfAVisit} tasks and {MostOfAVisit} materials.";
    }

    private static IEnumerable<string> Problems(ServiceWork work)
    {
        if (work.Tasks.Length > MostOfALine || work.Materials.Length > MostOfALine)
            yield return $"it has at most {MostOfALine} tasks and {MostOfALine} materials.";
        foreach (var twice in work.Tasks.GroupBy(task => task.Code).Where(same => same.Count() > 1))
            yield return $"two tasks have the code '{twice.Key}'.";
        foreach (var (code, text) in work.Tasks)
        {
            if (code.Length > MaxCode || !Code().IsMatch(code))
                yield return $"task '{code}': a code is lower-case letters, digits and dashes, at most {MaxCode}, such as engine-oil.";
            if (text.All.Any(word => word.Length is 0 or > MaxText))
                yield return $"task '{code}': say what is to be done in En, Zh or Es, in at most {MaxText} characters.";
        }

        foreach (var twice in work.Materials.GroupBy(material => PartNumbers.Normal(material.Number)).Where(same => same.Count() > 1))
            yield return $"two materials have the number '{twice.Key}'.";
        foreach (var (number, name, quantity, unit) in work.Materials)
        {
            if (string.IsNullOrWhiteSpace(number) || number.Length > MaxNumber)
                yield return $"material '{number}': Number is the part's number, of 1 to {MaxNumber} characters.";
            if (name.All.Any(word => word.Length is 0 or > MaxName))
                yield return $"material '{number}': name it in En, Zh or Es, in at most {MaxName} characters.";
            if (quantity is not (> 0 and <= ReplacedPart.MaxQuantity))
                yield return $"material '{number}': Quantity is above 0 and at most {ReplacedPart.MaxQuantity}, not {quantity}.";
            if (!Enum.IsDefined(unit)) yield return $"material '{number}': Unit is {string.Join(", ", Enum.GetNames<MaterialUnit>())}.";
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
