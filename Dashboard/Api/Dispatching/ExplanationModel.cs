using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Api.Dispatching;

/// <summary>Why a decision is as it is (R-SLA-6).</summary>
/// <param name="Candidates">Those who can, the best choice first, then those who cannot.</param>
/// <param name="LeastLate">Null when somebody arrives in time, when no clock runs, or when nobody can do it at all.</param>
/// <param name="Ahead">Accepted orders that this one goes ahead of, because its clock could not be met otherwise.</param>
/// <param name="Gaps">Areas that the choice leaves with too few free technicians.</param>
/// <param name="DueBy">Until when somebody has to arrive; null when no clock runs.</param>
/// <param name="TravelProvider">Who told the travel times: <c>great-circle</c> for estimates.</param>
/// <param name="Trip">What is one trip with it, and what stays behind (R-TRIP-1); null when it goes alone.</param>
public sealed record ExplanationModel(
    ImmutableArray<CandidateModel> Candidates,
    LeastLateModel? LeastLate,
    ImmutableArray<string> Ahead,
    ImmutableArray<GapModel> Gaps,
    DateTimeOffset? DueBy,
    string TravelProvider,
    TripChoiceModel? Trip)
{
    internal static ExplanationModel Of(Explanation explanation, Speaker speaker) => new(
        [.. explanation.Candidates.Select(candidate => CandidateModel.Of(candidate, speaker))],
        explanation.LeastLate is { } late ? new(late.Technician, late.By.TotalMinutes, speaker.Sentences.LeastLate(late with { Technician = speaker.Names.Of(late.Technician) })) : null,
        explanation.Ahead,
        [.. explanation.Gaps.Select(gap => new GapModel(gap.Area, gap.Free, gap.Minimum, gap.MoveUp, gap.Travel?.TotalMinutes, speaker.Sentences.Gap(gap with { Area = speaker.Names.Of(gap.Area), MoveUp = gap.MoveUp is { } moved ? speaker.Names.Of(moved) : null })))],
        explanation.DueBy,
        explanation.TravelProvider,
        TripChoiceModel.Of(explanation, speaker));
}

/// <param name="ArrivesAt">Null when they cannot do it.</param>
/// <param name="LateByMinutes">0 when the clock is kept; null when they cannot do it or no clock runs.</param>
/// <param name="TravelMinutes">What they would travel more, the way there and on less the way saved.</param>
/// <param name="JobsBefore">Jobs that they do first.</param>
/// <param name="PositionAgeMinutes">How old the position is that this counts from.</param>
/// <param name="Price">What makes up the price, in seconds of travel; null when they cannot do it.</param>
/// <param name="Exclusion">Why not, a stable name; null when they can.</param>
/// <param name="Reason">The same for people, or how they would do.</param>
public sealed record CandidateModel(
    string Technician,
    DateTimeOffset? ArrivesAt,
    double? LateByMinutes,
    double? TravelMinutes,
    int JobsBefore,
    double PositionAgeMinutes,
    Price? Price,
    string? Exclusion,
    string Reason)
{
    /// <summary>The way to the job from where they are before; null when they cannot do it.</summary>
    public double? WayMinutes { get; init; }

    /// <summary>What would exclude them from other work and only has a price for this one.</summary>
    public ImmutableArray<PriceModel> Prices { get; init; } = [];

    /// <summary>Whether sending them means calling them out off duty, which a dispatcher has to confirm.</summary>
    public bool NeedsConfirmation { get; init; }

    /// <summary>When the planned shift begins in which they would do it; null when they are on shift, or called out.</summary>
    public DateTimeOffset? ShiftAt { get; init; }

    /// <summary>Who comes along, where it takes two.</summary>
    public string? With { get; init; }

    /// <summary>When the shift begins in which the work goes on; null when it is done in one.</summary>
    public DateTimeOffset? GoesOnAt { get; init; }

    /// <summary>Work that nobody was told of and that is done later, or by somebody else, for it.</summary>
    public ImmutableArray<DisplacedModel> GivesWay { get; init; } = [];

    /// <summary>Of somebody who cannot do it: what it would be all the same; null when nothing helps.</summary>
    public AnywayModel? Anyway { get; init; }

    internal static CandidateModel Of(Considered candidate, Speaker speaker) => new(
        candidate.Technician,
        candidate.ArrivesAt,
        candidate.LateBy?.TotalMinutes,
        candidate.Travel?.TotalMinutes,
        candidate.JobsBefore,
        candidate.PositionAge.TotalMinutes,
        candidate.Price,
        candidate.Exclusion?.Code,
        Sentence(candidate, speaker))
    {
        WayMinutes = candidate.Way?.TotalMinutes,
        Prices = PriceModel.Of(candidate.Prices, speaker),
        NeedsConfirmation = candidate.NeedsConfirmation,
        ShiftAt = candidate.ShiftAt,
        With = candidate.With,
        GoesOnAt = candidate.GoesOnAt,
        GivesWay = [.. candidate.GivesWay.Select(work => new DisplacedModel(work.Order, work.Type, work.From))],
        Anyway = AnywayModel.Of(candidate.Anyway, speaker),
    };

    private static string Sentence(Considered candidate, Speaker speaker)
    {
        var words = speaker.Sentences;
        string[] parts = candidate.Exclusion is { } reason
            ? [words.Exclusion(reason), candidate.Anyway is { } anyway ? words.Anyway(anyway, speaker.Reading) : ""]
            : [words.Arrival(candidate, speaker.Reading), words.Along(candidate with { With = candidate.With is { } with ? speaker.Names.Of(with) : null }, speaker.Reading), words.GivesWay(candidate.GivesWay), .. candidate.Prices.Select(price => words.Price(price.Reason))];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }
}

/// <param name="Code">A stable name.</param>
/// <param name="Minutes">How long, how late, how old, by the code; null where it has no time.</param>
/// <param name="What">The part, the reason given; null where the code has none.</param>
/// <param name="Cost">In seconds of travel.</param>
/// <param name="Sentence">For people.</param>
public sealed record PriceModel(string Code, double? Minutes, string? What, long Cost, string Sentence)
{
    internal static ImmutableArray<PriceModel> Of(ImmutableArray<NamedPrice> prices, Speaker speaker) =>
    [
        .. prices.Select(price => new PriceModel(
            price.Reason.Code, price.Reason.Seconds / 60.0, price.Reason.What, price.Cost, speaker.Sentences.Price(price.Reason))),
    ];
}

/// <summary>Work that gives way.</summary>
/// <param name="PlannedFrom">When it would have begun; null when it was not planned.</param>
public sealed record DisplacedModel(string WorkOrder, WorkOrderType Type, DateTimeOffset? PlannedFrom);

/// <summary>The least bad of what somebody could do who cannot do it as things are.</summary>
/// <param name="ArrivesAt">At those prices.</param>
/// <param name="LateByMinutes">0 when the clock is kept; null when no clock runs.</param>
/// <param name="NextShiftAt">When they would arrive in their next shift; null when nobody knows.</param>
/// <param name="Sentence">For people.</param>
public sealed record AnywayModel(DateTimeOffset? ArrivesAt, double? LateByMinutes, ImmutableArray<PriceModel> Prices, DateTimeOffset? NextShiftAt, string Sentence)
{
    internal static AnywayModel? Of(LeastBad? anyway, Speaker speaker) => anyway is null
        ? null
        : new(anyway.ArrivesAt, anyway.LateBy?.TotalMinutes, PriceModel.Of(anyway.Prices, speaker), anyway.NextShiftAt, speaker.Sentences.Anyway(anyway, speaker.Reading));
}

/// <param name="LateByMinutes">More than 0.</param>
/// <param name="Sentence">For people.</param>
public sealed record LeastLateModel(string Technician, double LateByMinutes, string Sentence);

/// <param name="Free">Free technicians within reach.</param>
/// <param name="MoveUp">Who could be sent there; null when nobody.</param>
/// <param name="Sentence">For people.</param>
public sealed record GapModel(string Area, int Free, int Minimum, string? MoveUp, double? TravelMinutes, string Sentence);
