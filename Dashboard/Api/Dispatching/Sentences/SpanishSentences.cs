using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Api.Dispatching.Sentences.Spans;

namespace Dispatch.Api.Dispatching.Sentences;

internal sealed class SpanishSentences : IDispatchSentences
{
    public string Arrival(Considered candidate, Reading reading)
    {
        var clock = candidate.LateBy switch
        {
            null => "",
            { Ticks: 0 } => ", en plazo",
            { } late => $", {Latin(late)} tarde",
        };
        var after = candidate.JobsBefore switch
        {
            0 => "",
            1 => ", después de 1 trabajo",
            var jobs => $", después de {jobs} trabajos",
        };
        return $"{(candidate.ShiftAt is null ? "Llega" : "En el próximo turno:")} {reading.Spanish(candidate.ArrivesAt!.Value)}{clock}{after}; {Way(candidate)}{Latin(candidate.Travel!.Value)} más de desplazamiento.";
    }

    private static string Way(Considered candidate) => candidate.Way is { } way ? $"{Latin(way)} de camino, " : "";

    public string Exclusion(ExclusionReason reason) => Reasons.Excluded(reason, words => words.Es, Latin);

    public string Price(ExclusionReason reason) => Reasons.Priced(reason, words => words.Es, Latin);

    public string Along(Considered candidate, Reading reading) => string.Join(
        ' ',
        ((string?[])[candidate.With is { } with ? $"Junto con {with}." : null, candidate.GoesOnAt is { } next ? $"Continúa {reading.Spanish(next)}." : null]).OfType<string>());

    public string GivesWay(ImmutableArray<Displaced> work) => work.IsEmpty
        ? ""
        : $"Aplaza {string.Join(", ", work.CountBy(one => one.Type).OrderBy(group => group.Key).Select(group => Work(group.Key, group.Value)))}.";

    public string GoesAlong(GoesAlong work) => $"Además: {Named(work)} ({work.Order}).";

    public string StaysBehind(GoesAlong work) => $"Queda pendiente: {Named(work)} ({work.Order}), {Reasons.Behind(work.Reason).Es}.";

    private static string Named(GoesAlong work) => work.Service is { } line ? $"mantenimiento de {Hours(line)}" : Work(work.Type, 1);

    public string Anyway(LeastBad anyway, Reading reading) => string.Join(
        " ",
        ((string?[])
        [
            anyway.ArrivesAt is { } at ? $"Aun así podría llegar {reading.Spanish(at)}." : null,
            .. anyway.Prices.Select(price => Price(price.Reason)),
            anyway.NextShiftAt is { } next ? $"En el próximo turno: {reading.Spanish(next)}." : null,
        ]).OfType<string>());

    public string LeastLate(LeastLate least) => $"Nadie llega a tiempo; {least.Technician} es quien menos se retrasa: {Latin(least.By)}.";

    public string Gap(CoverageGap gap) => gap.MoveUp is { } technician
        ? $"{gap.Area} queda con {gap.Free} de {gap.Minimum} técnicos libres; {technician} podría acercarse en {Minutes(gap.Travel!.Value)} min."
        : $"{gap.Area} queda con {gap.Free} de {gap.Minimum} técnicos libres y nadie puede acercarse.";

    public string Chosen(string technician) => $"Ofrecida a {technician}.";

    public string Nobody(NobodyReason reason) => reason switch
    {
        NobodyReason.NobodyAccepts => "Nadie aceptó: decídalo usted.",
        NobodyReason.NotBeforeShift => "Nadie antes del próximo turno, y es demasiado tarde: decida usted.",
        NobodyReason.OnlyByCallOut => "Solo alguien fuera de turno podría: confirme que se le llame.",
        _ => "Nadie puede: decídalo usted.",
    };

    private static string Work(WorkOrderType type, int count) => type switch
    {
        WorkOrderType.ForcedMaintenance => count == 1 ? "1 mantenimiento" : $"{count} mantenimientos",
        WorkOrderType.Installation => count == 1 ? "1 instalación" : $"{count} instalaciones",
        WorkOrderType.Inspection => count == 1 ? "1 inspección" : $"{count} inspecciones",
        WorkOrderType.ReturnVisit => count == 1 ? "1 visita de seguimiento" : $"{count} visitas de seguimiento",
        _ => count == 1 ? "1 reparación" : $"{count} reparaciones",
    };
}
