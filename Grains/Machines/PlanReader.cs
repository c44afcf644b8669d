using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Grains.Machines;

/// <summary>From configuration to plans.</summary>
internal static class PlanReader
{
    public static ImmutableArray<PlanTemplate> Templates(MachineOptions options) =>
        options.Plans.Count == 0 ? [PlanTemplate.Loader] : [.. options.Plans.Select(Template)];

    /// <summary>What configuration can get wrong and a plan can't.</summary>
    public static IEnumerable<string> Problems(MachineOptions options) =>
        from plan in options.Plans
        from line in plan.Lines
        where line.OpensAfter is null != line.OverdueAfter is null
        select $"Plan '{plan.Id}': line '{line.Id}': give both OpensAfter and OverdueAfter, or neither.";

    private static PlanTemplate Template(PlanOptions plan) => new(
        plan.Id,
        [.. plan.Models],
        [.. plan.Lines.Select(line => Line(line, plan))],
        plan.Repeat is { } repeat ? new RepeatRule(repeat.Line, repeat.EveryHours) : null);

    private static PlanLine Line(PlanLineOptions line, PlanOptions plan) => new(
        line.Id,
        line.DueHours,
        line.OverdueAfterHours,
        line is { OpensAfter: { } from, OverdueAfter: { } to } ? new CalendarWindow(Period(from), Period(to)) : null,
        [.. line.WarrantyTerms],
        [.. line.Covers ?? plan.Lines.Where(other => other.DueHours < line.DueHours).Select(other => other.Id)])
    {
        Work = new(
            [.. line.Tasks.Select(task => new PlanTask(task.Code, PlanText.Of(task.En, task.Zh, task.Es)))],
            [
                .. line.Materials.Select(material => new PlanMaterial(
                    material.Number.Trim(), PlanText.Of(material.En, material.Zh, material.Es), material.Quantity, material.Unit)),
            ]),
    };

    private static CalendarPeriod Period(PeriodOptions period) => new(period.Months, period.Days);
}
