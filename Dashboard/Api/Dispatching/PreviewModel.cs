using System.Collections.Immutable;
using Dispatch.Api.Geography;
using Dispatch.Domain.Dispatching.Policy;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Stations;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;

namespace Dispatch.Api.Dispatching;

/// <summary>Who could do a job (R-SLA-6).</summary>
/// <param name="At">The moment for which it holds.</param>
/// <param name="Candidates">Those who can, the engine's choice of them first, those who would have to be called out behind them, then those who cannot.</param>
/// <param name="LeastLate">Null when somebody arrives in time, when no clock runs, or when nobody can do it at all.</param>
/// <param name="TravelProvider">Who told the travel times.</param>
public sealed record PreviewModel(DateTimeOffset At, ImmutableArray<CandidateModel> Candidates, LeastLateModel? LeastLate, string TravelProvider)
{
    /// <summary>Until when somebody has to arrive, as promised or as the policy would promise it; null when no clock runs.</summary>
    public DateTimeOffset? DueBy { get; init; }

    /// <summary>Whose job it is or would be.</summary>
    public string? Station { get; init; }

    /// <summary>Where it is or would be done.</summary>
    public Coordinates? Site { get; init; }

    /// <summary>Where the machine says that it is, far from where its file says: ask whoever calls (R-SLA-1); null when it has not moved.</summary>
    public MovedModel? Moved { get; init; }

    /// <summary>Of the site, in which the sentences give times.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>Expected time on site.</summary>
    public double DurationMinutes { get; init; }

    /// <summary>Whom the engine takes; null when nobody can without being called out.</summary>
    public ChoiceModel? Choice { get; init; }

    /// <summary>Whether the engine makes offers here by itself.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>What the neighbours could do, when nobody here is in time, or for an emergency here is far.</summary>
    public ImmutableArray<NeighbourModel> Neighbours { get; init; } = [];

    /// <summary>Accepted orders that this one goes ahead of, because its clock could not be met otherwise.</summary>
    public ImmutableArray<string> Ahead { get; init; } = [];

    /// <summary>What is one trip with it, and what stays behind (R-TRIP-1); null when it goes alone.</summary>
    public TripChoiceModel? Trip { get; init; }

    internal static PreviewModel Of(Preview preview, IReadOnlyCollection<(StationId Station, Preview Preview)> others, Speaker speaker)
    {
        var model = ExplanationModel.Of(preview.Explanation, speaker);
        var help = Helping.Taken(preview.Explanation, others.Where(one => one.Preview.IsAutomatic).Select(one => (one.Station, one.Preview.Explanation)), preview.HelpGains, preview.IsEmergency);
        return new(preview.At, model.Candidates, model.LeastLate, model.TravelProvider)
        {
            DueBy = model.DueBy,
            TimeZone = speaker.Reading.Zone.Id,
            DurationMinutes = preview.Duration.TotalMinutes,
            Choice = help is not null ? new(help.Technician.Value, help.Station.Value, help.From)
                : preview.Explanation.Choice is { } own ? new(own.Technician, null, own.ArrivesAt!.Value)
                : null,
            IsAutomatic = preview.IsAutomatic,
            Neighbours =
            [
                .. others.Select(one => new NeighbourModel(
                    one.Station.Value,
                    [.. one.Preview.Explanation.Candidates.Where(candidate => candidate.ArrivesAt is not null).Take(MostOfANeighbour).Select(candidate => CandidateModel.Of(candidate, speaker))])),
            ],
            Ahead = model.Ahead,
            Trip = model.Trip,
        };
    }

    private const int MostOfANeighbour = 3;
}

/// <param name="Station">A neighbour's; null for the territory's own.</param>
public sealed record ChoiceModel(string Technician, string? Station, DateTimeOffset ArrivesAt);

/// <param name="Candidates">The best of those who can.</param>
public sealed record NeighbourModel(string Station, ImmutableArray<CandidateModel> Candidates);

/// <param name="Position">Where the machine says that it is.</param>
/// <param name="At">When it said so.</param>
/// <param name="KmFromSite">From where its file says that it stands; null when the file does not say.</param>
public sealed record MovedModel(Coordinates Position, DateTimeOffset At, double? KmFromSite)
{
    internal static MovedModel? Of(MovedMachine? moved) => moved is null
        ? null
        : new(Coordinates.Of(moved.Seen.Position)!, moved.Seen.At,
            moved.Registered is { } registered ? double.Round(GreatCircle.Kilometres(registered, moved.Seen.Position), 3) : null);
}
