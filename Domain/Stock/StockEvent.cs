using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Stock;

/// <param name="At">When it happened as the actor says, UTC.</param>
public abstract record StockEvent(DateTimeOffset At) : TechnicianEvent;

/// <summary>Parts of the van were counted or loaded: so many are there now.</summary>
/// <param name="IsWhole">What is not named is not in the van; otherwise nothing is said of it.</param>
[JournalName("technician.stock-counted")]
[GenerateSerializer, Immutable]
public sealed record StockCounted(ImmutableArray<PartCount> Parts, bool IsWhole, DateTimeOffset At) : StockEvent(At);

/// <summary>Parts went into a machine, as a signed field service record says; once for each version of a record.</summary>
/// <param name="Version">Of the record; from the second on, the parts are the difference to the one before.</param>
[JournalName("technician.parts-used")]
[GenerateSerializer, Immutable]
public sealed record PartsUsed(WorkOrderId Order, int Version, ImmutableArray<PartUse> Parts, DateTimeOffset At) : StockEvent(At);
