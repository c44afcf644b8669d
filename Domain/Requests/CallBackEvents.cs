using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Requests;

/// <param name="CallBack">Its number, counted from 1.</param>
/// <param name="DueAt">The agreed time, UTC.</param>
[JournalName("request.call-back-promised")]
public sealed record CallBackPromised(int CallBack, DateTimeOffset DueAt, string About, Source Source, DateTimeOffset At)
    : RequestEvent(Source, At);

/// <summary>The agreed time has come: the owner is reminded.</summary>
[JournalName("request.call-back-fell-due")]
public sealed record CallBackFellDue(int CallBack, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

[JournalName("request.call-back-done")]
public sealed record CallBackDone(int CallBack, string? Note, Source Source, DateTimeOffset At) : RequestEvent(Source, At);
