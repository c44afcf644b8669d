using System.ComponentModel.DataAnnotations;
using Dispatch.Http.Json;

namespace Dispatch.Api.Maintenance;

/// <summary>A service was carried out.</summary>
/// <param name="Hours">Lifetime hours at completion.</param>
/// <param name="Confirm">Why it was done although it is too early (<c>too_early</c>, R-MNT-1): it is not paid then.</param>
public sealed record CompletionInput(
    DateTimeOffset CompletedAt, [property: Range(0d, 1_000_000d)] double Hours, [property: Prose(1000)] string? Confirm = null);
