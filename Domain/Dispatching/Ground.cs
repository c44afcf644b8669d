using Dispatch.Domain.Dispatching.Constraints;

namespace Dispatch.Domain.Dispatching;

/// <summary>What would exclude a technician from other work, and what an emergency pays for it (R-SEV-2).</summary>
/// <param name="Cost">In seconds of travel.</param>
public sealed record Ground(Exclusion Reason, long Cost);
