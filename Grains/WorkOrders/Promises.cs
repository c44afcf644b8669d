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
        if (await stations.FindAsync(question.Station, CancellationToken.None) is not { } station)
            return (new Rejection("unknown_station", $"No station {question.Station} is known."), null);
        var brief = question.Machine is { } machine ? await grains.GetGrain<IMachineGrain>(machine).Brief() : null;
        var (evidence, _) = await sites.Survey(new StationId(station.Id), question.Site ?? brief?.Site);
        var warranty = Domain.Warranty.WarrantyFinding.At(question.ReceivedAt, brief?.WarrantyUntil);
        var terms = new ClockTerms(
            question.Contract, question.Severity, question.Urgency, warranty.UnderWarranty, question.Work, new StationId(station.Id),
            station.TimeZone, evidence);
        var clocks = ClockDecider.Open(ClockBoard.Empty, terms, [ClockKind.Arrive], question.ReceivedAt, null, rules);
        var dueBy = clocks.OfType<ClockStarted>().FirstOrDefault(started => started.Target.Clock == ClockKind.Arrive)?.DueAt;
        return (null, new Promise(
            dueBy < question.WantedAt ? question.WantedAt : dueBy, brief?.Model)
        { PreferredTechnician = brief?.PreferredTechnician });
    }
}
