using Dispatch.Domain.Travel;

namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>No road leads to the job: an emergency has no way there either.</summary>
public sealed record NoRoad : Exclusion
{
    /// <summary>A trip of so many seconds is none.</summary>
    public static readonly int Never = (int)Trip.Never.TotalSeconds;

    public override ReasonKind Kind => ReasonKinds.NoRoad;

    public static NoRoad? Of(int travel) => travel >= Never ? new() : null;
}
