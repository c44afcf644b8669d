using Dispatch.Domain.Dispatching.Decisions;
using static Dispatch.Dashboard.Dispatching.Sentences.Spans;

namespace Dispatch.Dashboard.Dispatching.Sentences;

internal sealed class SpanishSentences : IDispatchSentences
{
    public string Arrival(Considered candidate, TimeZoneInfo zone)
    {
        var clock = candidate.LateBy switch
        {
            null => "",
            { Ticks: 0 } => ", a tiempo",
            { } late => $", {Minutes(late)} min tarde",
        };
        var after = candidate.JobsBefore switch
        {
            0 => "",
            1 => ", después de 1 trabajo",
            var jobs => $", después de {jobs} trabajos",
        };
        return $"Llega a las {Clock(candidate.ArrivesAt!.Value, zone)}{clock}{after}; {Minutes(candidate.Travel!.Value)} min más de viaje.";
    }

    public string Exclusion(ExclusionReason reason) => reason.Code switch
    {
        ExclusionReason.OffShift => "No está de turno.",
        ExclusionReason.OutOfService => $"Fuera de servicio: {reason.What}.",
        "MissingSkill" => $"No tiene la habilidad {reason.What}.",
        "MissingPart" => $"No lleva la pieza {reason.What}.",
        "OutsideShift" => $"Terminaría {Minutes(reason.Seconds)} min después del turno.",
        "PositionStale" => $"No se ha visto desde hace {Minutes(reason.Seconds)} min.",
        "TooFar" => $"El viaje de {Minutes(reason.Seconds)} min es demasiado largo.",
        "AppointmentMissed" => $"Faltaría a una cita por {Minutes(reason.Seconds)} min.",
        "RejectedBefore" => "Rechazó este trabajo o no respondió.",
        "Locked" => "El trabajo está prometido a otro técnico.",
        "TooMuchLoad" => "El vehículo no puede llevar lo necesario.",
        _ => $"No puede hacerlo ({reason.Code}).",
    };

    public string LeastLate(LeastLate least) => $"Nadie llega a tiempo; {least.Technician} es quien menos tarde llega, por {Minutes(least.By)} min.";

    public string Gap(CoverageGap gap) => gap.MoveUp is { } technician
        ? $"{gap.Area} queda con {gap.Free} de {gap.Minimum} técnicos libres; {technician} podría acercarse en {Minutes(gap.Travel!.Value)} min."
        : $"{gap.Area} queda con {gap.Free} de {gap.Minimum} técnicos libres y nadie puede acercarse.";

    public string Chosen(string technician) => $"Ofrecido a {technician}.";

    public string Nobody(NobodyReason reason) => reason switch
    {
        NobodyReason.NobodyAccepts => "Nadie aceptó: tiene que decidir un despachador.",
        _ => "Nadie puede hacerlo: tiene que decidir un despachador.",
    };
}
