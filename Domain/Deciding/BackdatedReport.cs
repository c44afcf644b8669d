namespace Dispatch.Domain.Deciding;

/// <summary>What a desk told long after it happened.</summary>
/// <param name="At">When it happened as the desk says, UTC.</param>
/// <param name="ToldAt">When it was told, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record BackdatedReport(DateTimeOffset At, DateTimeOffset ToldAt, string Reason);
