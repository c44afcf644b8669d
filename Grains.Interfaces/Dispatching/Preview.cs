using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Grains.Interfaces.Dispatching;

/// <summary>Who could do a job.</summary>
/// <param name="At">The moment for which it holds, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record Preview(DateTimeOffset At, Explanation Explanation);
