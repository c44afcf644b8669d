using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>What became of the readings of a report, once durable. A flagged reading is listed as rejected and kept as evidence all the same; a repeated one counts as accepted.</summary>
/// <param name="Rejected">Empty when all were accepted.</param>
[GenerateSerializer, Immutable]
public sealed record MeterReceipt(ImmutableArray<RejectedReading> Rejected)
{
    public static MeterReceipt AllAccepted { get; } = new([]);
}

/// <param name="Index">The place in the report, from 0.</param>
[GenerateSerializer, Immutable]
public sealed record RejectedReading(int Index, Rejection Reason);
