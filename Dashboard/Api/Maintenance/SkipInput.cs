using Dispatch.Http.Json;

namespace Dispatch.Api.Maintenance;

/// <summary>A service is left out on purpose; shows in the warranty history.</summary>
public sealed record SkipInput([property: Text(500)] string Reason);
