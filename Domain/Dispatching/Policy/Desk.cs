using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>
/// One territory at one moment, to be asked: what is planned, who goes where, who could do this job, why not somebody else. All of them
/// plan by the same function, so that whoever asks is told what the engine then does.
/// </summary>
/// <param name="picture">Drawn with what yields to emergencies that were accepted, see <see cref="Preempting.Postponed"/>.</param>
/// <param name="draw">The same with other accepted orders that may yield.</param>
public sealed class Desk<TTravel>(
    Territory territory, TerritoryPicture picture, Func<ImmutableHashSet<string>, TerritoryPicture> draw, TTravel travel, string provider)
    where TTravel : struct, ITravel
{
    /// <summary>The plan brought up to date; emergencies go ahead of minor accepted work where that saves a clock.</summary>
    public Renewal<TTravel> Plan(bool isThorough)
    {
        var renewal = Planning.Renew(picture, travel, isThorough);
        if (!Preempting.IsCalledFor(territory, renewal.Picture, renewal.Plan)
            || Preempting.Yielding(territory) is not { IsEmpty: false } yielding)
            return renewal;
        var instead = Planning.Renew(draw(yielding), travel, isThorough);
        return Preempting.Helps(renewal.Plan, instead.Plan) ? instead : renewal;
    }

    /// <summary>Who could do the job that the picture was drawn with, the engine's own choice first.</summary>
    /// <param name="most">Candidates kept.</param>
    public Explanation Ask(int most)
    {
        // The plan says which picture holds, and has the job where the engine would put it.
        var renewal = Plan(isThorough: false);
        var asked = renewal.Picture.Asked;
        var before = renewal.AsBefore(asked)!;
        var choice = renewal.Plan.TechnicianOf(asked) is { } technician ? renewal.Plan.Problem.Technicians[technician] : null;
        var id = renewal.Plan.Jobs[asked].Id;
        var along = new TripChoice(territory, renewal.Picture).With(
            id, territory.Orders.GetValueOrDefault(id)?.File.Machine ?? renewal.Picture.Machine, choice);
        return new Explaining<TTravel>(renewal.Picture, travel, provider).Explain(before, asked, most) with
        {
            Ahead = renewal.Ahead(asked),
            Along = along.Named,
            AlongTakes = TimeSpan.FromTicks(along.Stops.Sum(stop => stop.Takes.Ticks)),
            Behind = along.Behind,
        };
    }

    /// <summary>The same with a choice forced.</summary>
    public Alternative WhyNot(string technician)
    {
        var renewal = Plan(isThorough: false);
        var asked = renewal.Picture.Asked;
        var before = renewal.AsBefore(asked)!;
        return ForcedChoice.Of(
            renewal, new Explaining<TTravel>(renewal.Picture, travel, provider).Explain(before, asked, int.MaxValue), technician);
    }
}
