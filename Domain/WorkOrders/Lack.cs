using System.Collections.Immutable;

namespace Dispatch.Domain.WorkOrders;

/// <summary>What was not there when somebody was sent or came.</summary>
/// <param name="What">Numbers of parts, or codes: <c>customer_not_contacted</c>.</param>
/// <param name="Reason">Why it was done all the same; null while somebody owes it, before completion at the latest (R-MNT-3).</param>
/// <param name="At">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record Lack(ImmutableArray<string> What, string? Reason, DateTimeOffset At);
