using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Api.Dispatching.Sentences.Spans;

namespace Dispatch.Api.Dispatching.Sentences;

internal sealed class EnglishSentences : IDispatchSentences
{
    public string Arrival(Considered candidate, Reading reading)
    {
        var clock = candidate.LateBy switch
        {
            null => "",
            { Ticks: 0 } => ", in time",
            { } late => $", {Latin(late)} late",
        };
        var after = candidate.JobsBefore switch
        {
            0 => "",
            1 => ", after 1 job",
            var jobs => $", after {jobs} jobs",
        };
        return $"{(candidate.ShiftAt is null ? "Arrives" : "In the next shift:")} {reading.English(candidate.ArrivesAt!.Value)}{clock}{after}; {Way(candidate)}{Latin(candidate.Travel!.Value)} more travel.";
    }

    private static string Way(Considered candidate) => candidate.Way is { } way ? $"{Latin(way)} on the way, " : "";

    public string Exclusion(ExclusionReason reason) => Reasons.Excluded(reason, words => words.En, Latin);

    public string Price(ExclusionReason reason) => Reasons.Priced(reason, words => words.En, Latin);

    public string Along(Considered candidate, Reading reading) => string.Join(
        ' ',
        ((string?[])[candidate.With is { } with ? $"Together with {with}." : null, candidate.GoesOnAt is { } next ? $"Continues {reading.English(next)}." : null]).OfType<string>());

    public string GivesWay(ImmutableArray<Displaced> work) => work.IsEmpty
        ? ""
        : $"Moves {string.Join(", ", work.CountBy(one => one.Type).OrderBy(group => group.Key).Select(group => Work(group.Key, group.Value)))}.";

    public string GoesAlong(GoesAlong work) => $"Also: {Named(work)} ({work.Order}).";

    public string StaysBehind(GoesAlong work) => $"Stays behind: {Named(work)} ({work.Order}), {Reasons.Behind(work.Reason).En}.";

    private static string Named(GoesAlong work) => work.Service is { } line ? $"{Hours(line)} service" : Work(work.Type, 1);

    public string Anyway(LeastBad anyway, Reading reading) => string.Join(
        " ",
        ((string?[])
        [
            anyway.ArrivesAt is { } at ? $"Could be there {reading.English(at)} all the same." : null,
            .. anyway.Prices.Select(price => Price(price.Reason)),
            anyway.NextShiftAt is { } next ? $"In the next shift: {reading.English(next)}." : null,
        ]).OfType<string>());

    public string LeastLate(LeastLate least) => $"Nobody arrives in time; {least.Technician} is least late, by {Latin(least.By)}.";

    public string Gap(CoverageGap gap) => gap.MoveUp is { } technician
        ? $"{gap.Area} is left with {gap.Free} of {gap.Minimum} free technicians; {technician} could move up in {Minutes(gap.Travel!.Value)} min."
        : $"{gap.Area} is left with {gap.Free} of {gap.Minimum} free technicians, and nobody can move up.";

    public string Chosen(string technician) => $"Offered to {technician}.";

    public string Nobody(NobodyReason reason) => reason switch
    {
        NobodyReason.NobodyAccepts => "Nobody accepted: decide yourself.",
        NobodyReason.NotBeforeShift => "Nobody before the next shift, which is too late: decide yourself.",
        NobodyReason.OnlyByCallOut => "Only somebody off shift could: confirm that they are called out.",
        _ => "Nobody can do it: decide yourself.",
    };

    private static string Work(WorkOrderType type, int count) => type switch
    {
        WorkOrderType.ForcedMaintenance => count == 1 ? "1 service" : $"{count} services",
        WorkOrderType.Installation => count == 1 ? "1 installation" : $"{count} installations",
        WorkOrderType.Inspection => count == 1 ? "1 inspection" : $"{count} inspections",
        WorkOrderType.ReturnVisit => count == 1 ? "1 return visit" : $"{count} return visits",
        _ => count == 1 ? "1 repair" : $"{count} repairs",
    };
}
