using Dispatch.Domain.Dispatching.Constraints;

namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>Why a technician cannot do a job, as it is kept and told to other programs.</summary>
/// <param name="Code">A stable name of <see cref="ReasonKinds"/>.</param>
/// <param name="Seconds">How late, how long, how old, by the code; null where the code has no time.</param>
/// <param name="What">The skill, the part, the reason given; null where the code has none.</param>
[GenerateSerializer, Immutable]
public sealed record ExclusionReason(string Code, int? Seconds = null, string? What = null)
{
    public static ExclusionReason OffShift { get; } = new(ReasonKinds.OffDuty.Code);

    public static ExclusionReason Absent { get; } = new(ReasonKinds.Absent.Code);

    public static ExclusionReason OutOfService(string reason) => new(ReasonKinds.OutOfService.Code, What: reason);

    public static ExclusionReason Of(Exclusion exclusion)
    {
        ArgumentNullException.ThrowIfNull(exclusion);
        return new(exclusion.Kind.Code, exclusion.Seconds, exclusion.What);
    }
}
