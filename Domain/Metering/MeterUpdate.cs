using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Metering;

/// <summary>What became of received readings.</summary>
/// <param name="Outcomes">One for each, in the order given.</param>
public sealed record MeterUpdate(Meter Meter, ImmutableArray<ReadingOutcome> Outcomes);

/// <param name="Verdict">Null when the reading was known before or was refused: nothing is stored.</param>
/// <param name="LifetimeHours">Null unless applied.</param>
/// <param name="Refusal">Why the reading cannot be one.</param>
public readonly record struct ReadingOutcome(Reading Reading, ReadingVerdict? Verdict, double? LifetimeHours, Rejection? Refusal);

/// <summary>What a correction or a replacement changed in readings received before.</summary>
/// <param name="Changed">Readings whose verdict or lifetime hours are to be stored anew.</param>
public sealed record MeterRevision(Meter Meter, ImmutableArray<JudgedReading> Changed);
