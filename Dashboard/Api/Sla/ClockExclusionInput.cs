using Dispatch.Api.Commands;
using Dispatch.Http.Json;

namespace Dispatch.Api.Sla;

/// <summary>A clock is taken out of the count.</summary>
public sealed record ClockExclusionInput([property: Prose(1000)] string Reason, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);
