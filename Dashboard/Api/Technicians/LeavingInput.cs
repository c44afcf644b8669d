using Dispatch.Http.Access;
using Dispatch.Http.Json;

namespace Dispatch.Api.Technicians;

/// <param name="Successor">Who takes over what is open.</param>
public sealed record LeavingInput([property: IdText, Names("station")] string? Successor = null, [property: Prose(1000)] string? Note = null);

/// <inheritdoc cref="LeavingInput"/>
/// <param name="Confirm">Why the successor takes over hours in which they have other work (<c>overlaps</c>).</param>
public sealed record TechnicianLeavingInput(
    [property: IdText, Names("technician")] string? Successor = null, [property: Prose(1000)] string? Note = null, [property: Prose(1000)] string? Confirm = null);
