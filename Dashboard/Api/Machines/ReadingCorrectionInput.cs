using System.ComponentModel.DataAnnotations;
using Dispatch.Http.Json;

namespace Dispatch.Api.Machines;

/// <summary>An applied reading was wrong (R-MNT-7).</summary>
/// <param name="At">The reading's instant.</param>
/// <param name="Hours">The hours it showed.</param>
public sealed record ReadingCorrectionInput(DateTimeOffset At, [property: Range(0d, 1_000_000d)] double Hours, [property: Text(500)] string Reason);
