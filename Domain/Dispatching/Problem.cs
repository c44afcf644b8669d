using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching;

/// <summary>
/// Who could go where, frozen at one moment. All instants are whole seconds since an origin that the caller chooses, all durations whole
/// seconds.
/// </summary>
/// <param name="Now">The moment of the decision; nothing can be planned before it.</param>
public sealed record Problem(
    int Now,
    ImmutableArray<PlanTechnician> Technicians,
    ImmutableArray<PlanJob> Jobs,
    PlanRules Rules,
    PlanWeights Weights);
