using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dispatch.Domain.Maintenance;

/// <summary>The plans that machines are given. Every plan exists once, however many machines have it.</summary>
public sealed class MaintenancePlans
{
    private readonly ImmutableArray<PlanTemplate> templates;
    private readonly FrozenDictionary<string, MaintenancePlan> plans;

    /// <exception cref="ArgumentException">The templates break a rule of <see cref="PlanRules"/>.</exception>
    public MaintenancePlans(ImmutableArray<PlanTemplate> templates)
    {
        var problems = PlanRules.Problems(templates);
        if (!problems.IsEmpty) throw new ArgumentException(string.Join(' ', problems), nameof(templates));
        this.templates = templates;
        plans = templates.SelectMany(t => t.Lines.SelectMany(l => l.WarrantyTerms).Distinct().Select(term => t.For(term)))
            .ToFrozenDictionary(plan => plan.Id);
    }

    public static MaintenancePlans Shipped { get; } = new([PlanTemplate.Loader]);

    /// <summary>The plan of the template that names the model most closely.</summary>
    public MaintenancePlan For(string model, int? warrantyMonths) =>
        plans[this.templates.MaxBy(t => t.Match(model) ?? -1)!.For(warrantyMonths).Id];

    /// <summary>The catalogue's own instance where it has the same plan, so that machines share it in memory.</summary>
    public MaintenancePlan Share(MaintenancePlan plan) => plans.TryGetValue(plan.Id, out var own) && own.Equals(plan) ? own : plan;
}
