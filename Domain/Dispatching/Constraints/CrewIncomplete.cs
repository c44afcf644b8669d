using System.Globalization;

namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>
/// Work for several people is begun by all of them at the same moment: where they cannot be brought together, none is sent.
/// </summary>
/// <param name="Size">How many it takes.</param>
public sealed record CrewIncomplete(int Size) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.CrewIncomplete;

    public override string? What => Size.ToString(CultureInfo.InvariantCulture);
}
