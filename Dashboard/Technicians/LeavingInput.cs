using Dispatch.Http.Json;

namespace Dispatch.Dashboard.Technicians;

/// <param name="Successor">Who takes over what is open.</param>
public sealed record LeavingInput([property: IdText] string? Successor = null, [property: Prose(1000)] string? Note = null);
