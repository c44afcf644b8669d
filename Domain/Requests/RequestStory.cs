using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Requests;

/// <summary>A decision about a request in the making, and which clocks it runs.</summary>
internal sealed class RequestStory(RequestState state, RequestRules rules) : TimedStory<RequestState>(state, rules.Sla)
{
    private static readonly ImmutableArray<ClockKind> Kinds = [ClockKind.Respond, ClockKind.Contact, ClockKind.Arrange];

    public RequestRules Rules => rules;

    protected override ClockBoard Clocks => State.Clocks;

    public void Open(RequestFile file) => Open(file.Terms(file.Severity, file.Urgency), Kinds, file.ReceivedAt, null);

    /// <summary>The customer was spoken with.</summary>
    public void Talk(DateTimeOffset at)
    {
        Stop(ClockKind.Respond, at);
        Stop(ClockKind.Contact, at);
    }

    /// <summary>It is open again: the promises count from now, as for a new call.</summary>
    public void Reopen(string reason, Source source, DateTimeOffset at)
    {
        if (State.Status != RequestStatus.Open) Add(new RequestReopened(reason, source, at));
        Begin(ClockStart.Receipt, at);
    }

    protected override RequestState Evolve(RequestState state, TimedEvent happened) => RequestState.Evolve(state, happened);
}
