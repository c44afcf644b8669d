using Dispatch.Domain.Dispatching.Constraints;

namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>Why a technician cannot do a job, as it is kept and told to other programs.</summary>
/// <param name="Code">A stable name: <c>MissingSkill</c>, <c>OffShift</c>.</param>
/// <param name="Seconds">How late, how long, how old, by the code; null where the code has no time.</param>
/// <param name="What">The skill, the part, the reason given; null where the code has none.</param>
[GenerateSerializer, Immutable]
public sealed record ExclusionReason(string Code, int? Seconds = null, string? What = null)
{
    public const string OffShift = "OffShift";
    public const string OutOfService = "OutOfService";

    public static ExclusionReason Of(Exclusion exclusion)
    {
        ArgumentNullException.ThrowIfNull(exclusion);
        var code = exclusion.GetType().Name;
        return exclusion switch
        {
            AppointmentMissed missed => new(code, missed.By),
            OutsideShift outside => new(code, outside.By),
            PositionStale stale => new(code, stale.Age),
            TooFar far => new(code, far.Travel),
            MissingPart part => new(code, What: part.Part),
            MissingSkill skill => new(code, What: skill.Skill),
            _ => new(code),
        };
    }
}
