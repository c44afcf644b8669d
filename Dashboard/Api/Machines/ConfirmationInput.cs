using Dispatch.Http.Access;
using Dispatch.Http.Json;

namespace Dispatch.Api.Machines;

/// <summary>Whose a machine is that a feed made known; its station gives the time zone.</summary>
/// <param name="Model">Left out, as the feed told it.</param>
public sealed record ConfirmationInput([property: IdText, Names("station")] string Station, [property: Text(100)] string? Model = null);
