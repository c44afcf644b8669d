namespace Dispatch.Domain.Metering;

/// <summary>
/// A change of the hour meter. A reading taken at <paramref name="At"/> is still the old meter's, a later one the new one's.
/// </summary>
/// <param name="OldFinalHours">What the old meter showed last.</param>
/// <param name="NewFirstHours">What the new one showed first.</param>
public sealed record MeterReplacement(DateTimeOffset At, double OldFinalHours, double NewFirstHours);
