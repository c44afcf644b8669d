using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Stock;

/// <param name="At">When it happened as the actor says, UTC.</param>
public abstract record StockCommand(DateTimeOffset At);

/// <summary>Somebody counted or loaded parts of the van.</summary>
/// <param name="IsWhole">What is not named is not in the van; otherwise nothing is said of it.</param>
/// <param name="Now">Our clock, UTC.</param>
public sealed record CountStock(ImmutableArray<PartCount> Parts, bool IsWhole, DateTimeOffset At, DateTimeOffset Now) : StockCommand(At);

/// <summary>A version of a field service record was signed.</summary>
/// <param name="Parts">The difference to the version before.</param>
public sealed record UseParts(WorkOrderId Order, int Version, ImmutableArray<PartUse> Parts, DateTimeOffset At) : StockCommand(At);
