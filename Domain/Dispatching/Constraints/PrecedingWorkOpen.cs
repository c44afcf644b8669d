namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>Work that may only follow other work is not planned while nobody does the other.</summary>
public sealed record PrecedingWorkOpen : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.PrecedingWorkOpen;
}
