using Dispatch.Http.Json;

namespace Dispatch.Api.Technicians;

/// <param name="At">When it began; missing: now.</param>
/// <param name="EndsAt">When it is planned to end; missing: after the usual length.</param>
public sealed record ShiftStartInput(DateTimeOffset? At = null, DateTimeOffset? EndsAt = null);

/// <param name="At">When it began; missing: now.</param>
/// <param name="Until">When it is planned to end.</param>
public sealed record BreakStartInput(DateTimeOffset? At = null, DateTimeOffset? Until = null);

/// <param name="At">When it happened; missing: now.</param>
public sealed record MomentInput(DateTimeOffset? At = null);

/// <param name="At">When it began; missing: now.</param>
public sealed record OutOfServiceInput([property: Text(200)] string Reason, DateTimeOffset? At = null);
