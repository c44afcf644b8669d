using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Requests;

/// <summary>All decisions about a service request. Given again, a command yields nothing.</summary>
public static class RequestDecider
{
    public static Decision<TimedEvent> Decide(RequestState request, RequestCommand command, RequestRules rules)
    {
        if (request.File is null && command is not ReceiveRequest)
            return new Rejection("unknown_request", "There is no such service request.");
        var story = new RequestStory(request, rules);
        if ((Untimely(request, command, rules) ?? Decide(story, command)) is { } rejection) return rejection;
        // Who relies on the instant shall know when it was told, and why (F-93).
        if (story.HasEvents && command.Backdated is { } reason
            && Backdating.Is(command.Source, command.At, command.Now, rules.BackdatedAfter))
            story.Add(new RequestBackdated(reason, command.Now, command.Source, command.At));
        return story.Decision;
    }

    private static Rejection? Untimely(RequestState request, RequestCommand command, RequestRules rules)
    {
        if (command is ReachRequestDeadline) return null;
        if (command.At > command.Now + rules.Future)
            return new("in_future", $"{command.At:u} is still to come: check the clock it comes from.");
        return command is not ReceiveRequest && command.At < request.File?.ReceivedAt
            ? new("before_receipt", $"The request was received at {request.File.ReceivedAt:u}; nothing can happen to it before.")
            : Backdating.Problem(command.Source, command.At, command.Now, rules.BackdatedAfter, command.Backdated);
    }

    private static Rejection? Decide(RequestStory story, RequestCommand command) => command switch
    {
        ReceiveRequest receive => IntakeDecider.Receive(story, receive),
        HandOver handOver => IntakeDecider.HandOver(story, handOver),
        TransferRequest transfer => IntakeDecider.Transfer(story, transfer),
        JoinCall join => IntakeDecider.Join(story, join),
        ContactCaller contact => IntakeDecider.Contact(story, contact),
        EraseContact erase => IntakeDecider.Erase(story, erase),
        ChangeRequestSeverity change => IntakeDecider.Change(story, change),
        RecheckRequestMachine recheck => IntakeDecider.Recheck(story, recheck),
        SettleCustomer settle => IntakeDecider.Settle(story, settle),
        DropToldFaults gone => IntakeDecider.Drop(story, gone),
        CloseRequest close => IntakeDecider.Close(story, close),
        WithdrawRequest withdraw => IntakeDecider.Withdraw(story, withdraw),
        AnswerByPhone answer => TriageDecider.Answer(story, answer),
        StartRemoteSession start => TriageDecider.Start(story, start),
        ReportRemoteResult report => TriageDecider.Report(story, report),
        SendTechnician send => TriageDecider.Send(story, send),
        EndJob end => TriageDecider.End(story, end),
        ContinueJob next => TriageDecider.Continue(story, next),
        PromiseCallBack promise => CallBackDecider.Promise(story, promise),
        CompleteCallBack complete => CallBackDecider.Complete(story, complete),
        ExcludeRequestClock exclude => Refuse.IfOver(story.State) ?? story.Exclude(exclude.Clock, exclude.Reason, exclude.At),
        AcknowledgeRequestEscalation acknowledge => story.Acknowledge(acknowledge.Clock, acknowledge.At),
        ReachRequestDeadline deadline => Reach(story, deadline),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command to a service request."),
    };

    /// <summary>A deadline that no longer stands changes nothing.</summary>
    private static Rejection? Reach(RequestStory story, ReachRequestDeadline command)
    {
        if (!story.State.Deadlines.Any(deadline => deadline.Key == command.Key)) return null;
        if (!CallBackDecider.Reach(story, command)) story.Reach(command.Key, command.DueAt, command.Now);
        return null;
    }
}
