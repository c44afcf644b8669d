using Dispatch.Http.Json;

namespace Dispatch.Dashboard.Jobs;

/// <summary>A clock is taken out of the count.</summary>
public sealed record ClockExclusionInput([property: Prose(1000)] string Reason, DateTimeOffset? At = null, CommandOrigin From = CommandOrigin.Console)
    : JobInput(At, From);
