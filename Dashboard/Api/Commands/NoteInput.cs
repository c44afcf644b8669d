using Dispatch.Http.Json;

namespace Dispatch.Api.Commands;

public sealed record NoteInput([property: Prose(2000)] string? Note = null, DateTimeOffset? At = null, CommandOrigin? From = null)
    : JobInput(At, From);
