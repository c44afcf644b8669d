namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>What a technician's jobs need fits into the vehicle.</summary>
/// <param name="By">Load beyond the capacity.</param>
public sealed record TooMuchLoad(int By) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.TooMuchLoad;

    public static TooMuchLoad? Of(long load, int capacity) => load > capacity ? new((int)(load - capacity)) : null;
}
