using System.Collections.Immutable;

namespace Dispatch.Domain.Deciding;

/// <summary>What one person reports, another one confirms (R-SLA-5, R-FSR-4).</summary>
/// <param name="Approver">Who confirms, as the journal names them.</param>
/// <param name="Askers">Who reported it, or because of whom it was reported.</param>
[GenerateSerializer, Immutable]
public sealed record FourEyes(string Approver, ImmutableArray<string> Askers)
{
    /// <summary>Null where there are four of them.</summary>
    public Rejection? Refusal => Askers.Contains(Approver)
        ? new("four_eyes", "You reported it yourself: somebody else has to confirm it.")
        : null;
}
