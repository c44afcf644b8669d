using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Api.Dispatching;

/// <summary>"Why not Li?": the plan with that choice forced, beside the engine's own.</summary>
/// <param name="Exclusion">The constraint in the way; null when there is none.</param>
/// <param name="Reason">The same for people.</param>
/// <param name="AsPlanned">Null when the choice is impossible.</param>
/// <param name="Instead">Null when the choice is impossible.</param>
public sealed record AlternativeModel(string? Exclusion, string? Reason, OutcomeModel? AsPlanned, OutcomeModel? Instead)
{
    /// <summary>What it would be all the same, when a constraint is in the way; null when there is none, or nothing helps.</summary>
    public AnywayModel? Anyway { get; init; }

    internal static AlternativeModel Of(Alternative alternative, Speaker speaker) => new(
        alternative.Exclusion?.Code,
        alternative.Exclusion is { } reason ? speaker.Sentences.Exclusion(reason) : null,
        OutcomeModel.Of(alternative.AsPlanned),
        OutcomeModel.Of(alternative.Instead))
    {
        Anyway = AnywayModel.Of(alternative.Anyway, speaker),
    };
}

/// <summary>What a plan of the whole territory comes to.</summary>
/// <param name="Technician">Who does the order asked about; null when nobody does.</param>
/// <param name="Breaches">Clocks missed.</param>
/// <param name="LatenessMinutes">After those clocks, summed.</param>
/// <param name="Unassigned">Jobs that nobody gets.</param>
/// <param name="TravelMinutes">Of all technicians, summed.</param>
public sealed record OutcomeModel(string? Technician, DateTimeOffset? ArrivesAt, int Breaches, double LatenessMinutes, int Unassigned, double TravelMinutes)
{
    public static OutcomeModel? Of(PlanOutcome? outcome) => outcome is null
        ? null
        : new(outcome.Technician, outcome.ArrivesAt, outcome.Breaches, outcome.Lateness.TotalMinutes, outcome.Unassigned, outcome.Travel.TotalMinutes);
}

/// <param name="Technician">Who is asked about.</param>
public sealed record AlternativeInput(
    [property: Http.Json.Text(100), Http.Access.Names("technician", MayBeLent = true)] string Technician);
