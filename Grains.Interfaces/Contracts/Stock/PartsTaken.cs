using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Stock;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Stock;

/// <summary>The message by which a work order tells whoever has it what a version of its signed record used.</summary>
/// <param name="Version">Of the record; from the second on, the parts are the difference to the one before.</param>
/// <param name="At">When they went into the machine at the latest, UTC.</param>
[JournalName("technician.take-parts")]
[GenerateSerializer, Immutable]
public sealed record PartsTaken(WorkOrderId Order, int Version, ImmutableArray<PartUse> Parts, DateTimeOffset At);
