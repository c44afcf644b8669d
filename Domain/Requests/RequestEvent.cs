using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Requests;

/// <summary>Something that happened to a service request. Its leaves stand beside their concepts.</summary>
public abstract record RequestEvent(Source Source, DateTimeOffset At) : TimedEvent(At);
