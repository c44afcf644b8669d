using System.ComponentModel.DataAnnotations;

namespace Dispatch.Api.Machines;

/// <summary>The hour meter was replaced (R-MNT-7).</summary>
/// <param name="OldFinalHours">What the old meter showed last.</param>
/// <param name="NewFirstHours">What the new meter showed first.</param>
public sealed record MeterReplacementInput(
    DateTimeOffset At, [property: Range(0d, 1_000_000d)] double OldFinalHours, [property: Range(0d, 1_000_000d)] double NewFirstHours);
