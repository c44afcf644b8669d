using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>What became of the readings of a report, once durable. A flagged reading is listed as rejected and kept as evidence all the same; a repeated one counts as accepted.</summary>
/// <param name="Rejected">Empty when all were accepted.</param>
[GenerateSerializer, Immutable]
public sealed record MeterReceipt(ImmutableArray<RejectedReading> Rejected)
{
    /// <summary>Why the whole report was refused; null when it was not.</summary>
    [Id(0)] public Rejection? Refusal { get; init; }

    public static MeterReceipt AllAccepted { get; } = new([]);
}

/// <param name="Index">The place in the report, from 0.</param>
[GenerateSerializer, Immutable]
public sealed record RejectedReading(int Index, Rejection Reason);
