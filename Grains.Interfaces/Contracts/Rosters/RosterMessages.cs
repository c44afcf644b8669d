using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Interfaces.Contracts.Rosters;

/// <summary>The message by which a technician tells the roster that they started a shift.</summary>
/// <param name="At">By the phone's clock, UTC.</param>
[JournalName("roster.begin-shift")]
[GenerateSerializer, Immutable]
public sealed record ShiftWasBegun(DateTimeOffset At);
