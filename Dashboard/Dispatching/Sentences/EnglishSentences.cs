using Dispatch.Domain.Dispatching.Decisions;
using static Dispatch.Dashboard.Dispatching.Sentences.Spans;

namespace Dispatch.Dashboard.Dispatching.Sentences;

internal sealed class EnglishSentences : IDispatchSentences
{
    public string Arrival(Considered candidate, TimeZoneInfo zone)
    {
        var clock = candidate.LateBy switch
        {
            null => "",
            { Ticks: 0 } => ", in time",
            { } late => $", {Minutes(late)} min late",
        };
        var after = candidate.JobsBefore switch
        {
            0 => "",
            1 => ", after 1 job",
            var jobs => $", after {jobs} jobs",
        };
        return $"Arrives at {Clock(candidate.ArrivesAt!.Value, zone)}{clock}{after}; {Minutes(candidate.Travel!.Value)} min more travel.";
    }

    public string Exclusion(ExclusionReason reason) => reason.Code switch
    {
        ExclusionReason.OffShift => "Is off shift.",
        ExclusionReason.OutOfService => $"Is out of service: {reason.What}.",
        "MissingSkill" => $"Does not have the skill {reason.What}.",
        "MissingPart" => $"Does not carry the part {reason.What}.",
        "OutsideShift" => $"Would end {Minutes(reason.Seconds)} min after the shift.",
        "PositionStale" => $"Has not been seen for {Minutes(reason.Seconds)} min.",
        "TooFar" => $"The trip of {Minutes(reason.Seconds)} min is too long.",
        "AppointmentMissed" => $"Would miss an appointment by {Minutes(reason.Seconds)} min.",
        "RejectedBefore" => "Rejected this job, or did not answer.",
        "Locked" => "The job is promised to another technician.",
        "TooMuchLoad" => "The vehicle cannot carry what it takes.",
        _ => $"Cannot do it ({reason.Code}).",
    };

    public string LeastLate(LeastLate least) => $"Nobody arrives in time; {least.Technician} is the least late, by {Minutes(least.By)} min.";

    public string Gap(CoverageGap gap) => gap.MoveUp is { } technician
        ? $"{gap.Area} is left with {gap.Free} of {gap.Minimum} free technicians; {technician} could move up in {Minutes(gap.Travel!.Value)} min."
        : $"{gap.Area} is left with {gap.Free} of {gap.Minimum} free technicians, and nobody can move up.";

    public string Chosen(string technician) => $"Offered to {technician}.";

    public string Nobody(NobodyReason reason) => reason switch
    {
        NobodyReason.NobodyAccepts => "Nobody accepted: a dispatcher has to decide.",
        _ => "Nobody can do it: a dispatcher has to decide.",
    };
}
