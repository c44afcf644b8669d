using System.ComponentModel.DataAnnotations;

namespace Dispatch.Api.Maintenance;

/// <summary>A service was carried out.</summary>
/// <param name="Hours">Lifetime hours at completion.</param>
public sealed record CompletionInput(DateTimeOffset CompletedAt, [property: Range(0d, 1_000_000d)] double Hours);
