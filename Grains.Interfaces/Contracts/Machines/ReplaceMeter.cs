namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>The hour meter was replaced at <paramref name="At"/> (UTC): what the old one showed last and the new one first, hours (R-MNT-7). A reading of that very instant is still the old one's.</summary>
[GenerateSerializer, Immutable]
public sealed record ReplaceMeter(DateTimeOffset At, double OldFinalHours, double NewFirstHours);
