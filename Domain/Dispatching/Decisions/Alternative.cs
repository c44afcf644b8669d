namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>An answer to "why not Li?".</summary>
/// <param name="Refusal">Why it cannot be at all: a code of a rejection; null when it can.</param>
/// <param name="Exclusion">The constraint in the way; null when there is none.</param>
/// <param name="AsPlanned">The plan with the engine's own choice.</param>
/// <param name="Instead">The plan with the choice forced.</param>
[GenerateSerializer, Immutable]
public sealed record Alternative(string? Refusal, ExclusionReason? Exclusion, PlanOutcome? AsPlanned, PlanOutcome? Instead)
{
    /// <summary>What it would be all the same, when a constraint is in the way; null when there is none, or nothing helps.</summary>
    [Id(0)] public LeastBad? Anyway { get; init; }
}

/// <summary>What a plan comes to.</summary>
/// <param name="Technician">Who does the job asked about; null when nobody does.</param>
/// <param name="ArrivesAt">At that job, UTC.</param>
/// <param name="Breaches">Clocks missed in the whole territory.</param>
/// <param name="Lateness">After those clocks, summed.</param>
/// <param name="Unassigned">Jobs that nobody gets.</param>
/// <param name="Travel">Of all technicians, summed.</param>
[GenerateSerializer, Immutable]
public sealed record PlanOutcome(
    string? Technician, DateTimeOffset? ArrivesAt, int Breaches, TimeSpan Lateness, int Unassigned, TimeSpan Travel);
