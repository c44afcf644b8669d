using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Dispatching.Replays;

/// <summary>A period of a station to be played again.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Excluded; at most 31 days later.</param>
/// <param name="Policies">Up to 8; missing: the engine's own, insertion only, the nearest.</param>
public sealed record ReplayInput(
    [property: IdText, Names("station")] string Station, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<PolicyInput>? Policies = null) : IChecksItself
{
    private const int MostPolicies = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    internal ImmutableArray<ReplayPolicy> Asked => Policies is { Count: > 0 } given
        ? [.. given.Select(policy => policy.ToPolicy())]
        : [.. ((PolicyInput[])[new("Search"), new("Insertion", ReplayMethod.Insertion), new("Nearest", ReplayMethod.Nearest)]).Select(policy => policy.ToPolicy())];

    public InputProblem? Check() => this switch
    {
        _ when To <= From || To - From > Longest => new(InputCodes.InvalidValue, "$.to", "to must be later than from, by at most 31 days."),
        { Policies.Count: > MostPolicies } => new(InputCodes.InvalidValue, "$.policies", "Give at most 8 policies."),
        _ => null,
    };
}

/// <param name="Name">How the result calls it.</param>
/// <param name="Rounds">Of search after everything that happens.</param>
/// <param name="Stability">Price of sending somebody else than announced, in seconds of travel; missing: the engine's, as for what follows.</param>
/// <param name="Fairness">Price of uneven load.</param>
/// <param name="AnnounceWithinMinutes">After a call the customer is told who comes, at the latest.</param>
/// <param name="AnnounceAheadMinutes">Before arrival the customer is told who comes, at the latest.</param>
public sealed record PolicyInput(
    [property: Text(100)] string Name,
    ReplayMethod Method = ReplayMethod.Search,
    [property: Range(0, 20_000)] int Rounds = 300,
    [property: Range(0, 100_000)] int? Stability = null,
    [property: Range(0, 10_000)] int? Fairness = null,
    [property: Range(0d, 10_080d)] double? AnnounceWithinMinutes = null,
    [property: Range(0d, 10_080d)] double? AnnounceAheadMinutes = null)
{
    internal ReplayPolicy ToPolicy() => new(
        Name, Method, Rounds, Stability, Fairness, Minutes(AnnounceWithinMinutes), Minutes(AnnounceAheadMinutes));

    private static TimeSpan? Minutes(double? minutes) => minutes is { } given ? TimeSpan.FromMinutes(given) : null;
}
