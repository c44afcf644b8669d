using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dispatch.Domain.Maintenance;

/// <summary>The plans that machines are given. Every plan exists once, however many machines have it.</summary>
public sealed class MaintenancePlans
{
    private readonly FrozenDictionary<string, MaintenancePlan> plans;

    /// <exception cref="ArgumentException">The templates break a rule of <see cref="PlanRules"/>.</exception>
    public MaintenancePlans(ImmutableArray<PlanTemplate> templates)
    {
        var problems = PlanRules.Problems(templates);
        if (!problems.IsEmpty) throw new ArgumentException(string.Join(' ', problems), nameof(templates));
        Templates = templates;
        plans = templates.SelectMany(t => t.Lines.SelectMany(l => l.WarrantyTerms).Distinct().Select(term => t.For(term)))
            .ToFrozenDictionary(plan => plan.Id);
    }

    public ImmutableArray<PlanTemplate> Templates { get; }

    public static MaintenancePlans Shipped { get; } = new([PlanTemplate.Loader]);

    /// <summary>The plan of the template that names the model most closely.</summary>
    public MaintenancePlan For(string model, int? warrantyMonths) =>
        plans[Templates.MaxBy(t => t.Match(model) ?? -1)!.For(warrantyMonths).Id];

    /// <summary>The catalogue's own instance where it has the same plan, so that machines share it in memory.</summary>
    public MaintenancePlan Share(MaintenancePlan plan) => plans.TryGetValue(plan.Id, out var own) && own.Equals(plan) ? own : plan;

    /// <summary>
    /// What a visit for a line of a machine's plan does, as the catalogue has it now; nothing when it has the plan or the line no longer.
    /// </summary>
    public ServiceWork Work(MaintenancePlan plan, string line) =>
        plans.TryGetValue(plan.Id, out var own) ? own.Work(line) : ServiceWork.None;
}
