using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Views.Stations;

namespace Dispatch.Grains.WorkOrders;

/// <summary>Opens the clocks of a job that nobody has taken in yet, by the same decision as those of an order.</summary>
internal sealed class Promises(IGrainFactory grains, IStationViews stations, JobSites sites, SlaRules rules) : IPromises
{
    public async Task<(Rejection? Refusal, Promise? Promise)> OfAsync(PromiseQuestion question)
    {
        var brief = question.Machine is { } machine ? await grains.GetGrain<IMachineGrain>(machine).Brief() : null;
        if ((question.Site ?? sites.Place(brief, question.ReceivedAt)) is not { } place)
            return (new Rejection("site_missing", "Nobody knows where the machine is: give the site."), null);
        if ((question.Station ?? await sites.Station(brief, place, question.ReceivedAt)) is not { } id)
            return (new Rejection("station_missing", "No station is responsible for the machine: give one."), null);
        if (await stations.FindAsync(id, CancellationToken.None) is not { } station)
            return (new Rejection("unknown_station", $"No station {id} is known."), null);
        var (evidence, _) = await sites.Survey(new StationId(station.Id), place);
        var warranty = Domain.Warranty.WarrantyFinding.At(question.ReceivedAt, brief?.WarrantyUntil);
        var terms = new ClockTerms(
            question.Contract, question.Severity, question.Urgency, warranty.UnderWarranty, question.Work, new StationId(station.Id),
            station.TimeZone, evidence);
        var clocks = ClockDecider.Open(ClockBoard.Empty, terms, [ClockKind.Arrive], question.ReceivedAt, null, rules);
        var dueBy = clocks.OfType<ClockStarted>().FirstOrDefault(started => started.Target.Clock == ClockKind.Arrive)?.DueAt;
        return (null, new Promise(dueBy < question.WantedAt ? question.WantedAt : dueBy, brief?.Model, station.Id, station.TimeZone, place)
        {
            PreferredTechnician = brief?.PreferredTechnician,
            Moved = sites.Moved(brief, question.ReceivedAt),
        });
    }
}
