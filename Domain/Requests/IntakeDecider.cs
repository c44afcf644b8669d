using Dispatch.Domain.Deciding;
using static Dispatch.Domain.Requests.RequestStatus;

namespace Dispatch.Domain.Requests;

/// <summary>Taking a request in, whose it is, and being done with it.</summary>
internal static class IntakeDecider
{
    public static Rejection? Receive(RequestStory story, ReceiveRequest command)
    {
        var file = command.File;
        if (story.State.File is { } known)
            return known.IsToldBy(file)
                ? null
                : new("request_exists", "A request with this id was received already, with another content.");
        if (file.Severity is < 1 or > 4) return new("invalid_severity", $"Severity is 1 to 4, not {file.Severity}.");
        if (Refuse.Without(file.Fault, "fault_missing", "Ask for the fault in detail and write it down (R-INT-2)") is { } wrong)
            return wrong;
        if (string.IsNullOrWhiteSpace(command.Owner)) return new("owner_missing", "A request has an owner at all times (R-INT-4).");
        if (file.ReceivedAt > command.Now + story.Rules.Future) return new("in_future", "The request would be received later than now.");
        if (Foresight.Problem(
            file.WantedAt, command.Now, story.Rules.Future, story.Rules.LongestAhead, "wanted_passed", "The time wanted") is { } untimely)
            return untimely;
        story.Add(new RequestReceived(file, command.Owner, command.Source, command.At));
        story.Open(file);
        if (IsTalk(file.Channel)) story.Talk(file.ReceivedAt);
        return null;
    }

    public static Rejection? HandOver(RequestStory story, HandOver command)
    {
        if (story.State.Owner == command.Owner) return null;
        if (Refuse.IfOver(story.State) is { } refused) return refused;
        if (string.IsNullOrWhiteSpace(command.Owner)) return new("owner_missing", "A request has an owner at all times (R-INT-4).");
        story.Add(new OwnerChanged(command.Owner, command.Source, command.At));
        return null;
    }

    public static Rejection? Transfer(RequestStory story, TransferRequest command)
    {
        if (Refuse.IfOver(story.State) is null && story.State.File!.Station == command.From)
            story.Add(new RequestTransferred(command.To, command.Source, command.At));
        return null;
    }

    /// <summary>A call about what was thought solved opens the request again.</summary>
    public static Rejection? Join(RequestStory story, JoinCall command)
    {
        var request = story.State;
        if (request.Calls.Contains(new JoinedCall(command.Channel, command.Content, command.At))) return null;
        if ((Refuse.IfOver(request) ?? Refuse.Without(command.Content, "content_missing", "Say what the call was about")) is { } refused)
            return refused;
        story.Add(new CallJoined(command.Channel, command.Content, command.Source, command.At));
        if (request.Status == Answered) story.Reopen("called again", command.Source, command.At);
        if (IsTalk(command.Channel)) story.Talk(command.At);
        return null;
    }

    public static Rejection? Contact(RequestStory story, ContactCaller command)
    {
        if (story.State.ContactedAt == command.At) return null;
        if (Refuse.IfOver(story.State) is { } refused) return refused;
        story.Add(new CallerContacted(command.Note, command.Source, command.At));
        story.Talk(command.At);
        return null;
    }

    public static Rejection? Erase(RequestStory story, EraseContact command)
    {
        if (story.State.ContactErasedAt is null) story.Add(new ContactErased(command.Source, command.At));
        return null;
    }

    public static Rejection? Change(RequestStory story, ChangeRequestSeverity command)
    {
        var request = story.State;
        if ((request.Severity, request.Urgency) == (command.Severity, command.Urgency)) return null;
        if (Refuse.Unless(request, Open) is { } refused) return refused;
        if (command.Severity is < 1 or > 4) return new("invalid_severity", $"Severity is 1 to 4, not {command.Severity}.");
        if (Refuse.Without(command.Reason, "reason_missing", "Say why: it shows in the history") is { } wrong) return wrong;
        story.Add(new RequestSeverityChanged(command.Severity, command.Urgency, command.Reason, command.Source, command.At));
        story.Retarget(request.File!.Terms(command.Severity, command.Urgency), command.At);
        return null;
    }

    /// <summary>What is found later counts from the receipt (R-INT-5).</summary>
    public static Rejection? Recheck(RequestStory story, RecheckRequestMachine command)
    {
        var request = story.State;
        if (request.IsOver || request.File!.With(command.Found) == request.File) return null;
        story.Add(new RequestMachineRechecked(command.Found, command.Source, command.At));
        story.Retarget(story.State.File!.Terms(request.Severity, request.Urgency), command.At);
        return null;
    }

    /// <summary>Nothing is taken from the one or given to the other before somebody says so.</summary>
    public static Rejection? Settle(RequestStory story, SettleCustomer command)
    {
        var (request, file) = (story.State, story.State.File!);
        if (file.IsOwnerSettled && file.Customer == command.Customer) return null;
        if (Refuse.IfOver(request) is { } refused) return refused;
        if (file.OtherOwner is not { } owner)
            return new("not_in_question", $"Whose the request is, is not in question: it is {file.Customer?.Value ?? "nobody"}'s.");
        if (command.Customer != owner && command.Customer != file.Customer)
            return new("neither_customer", $"It is {file.Customer}'s or {owner}'s. Where a third has the machine, report its transfer.");
        story.Add(new CustomerSettled(command.Customer, command.Source, command.At));
        return null;
    }

    public static Rejection? Close(RequestStory story, CloseRequest command)
    {
        var request = story.State;
        if (request.Status == Closed) return null;
        if (Refuse.Unless(request, Answered) is { } refused) return refused;
        if (request.CallBacks.FirstOrDefault(c => c.IsPending) is { } promised)
            return new("call_back_pending", $"The customer was promised a call back at {promised.DueAt:u}.");
        story.Add(new RequestClosed(command.Note, command.Source, command.At));
        story.End("closed", command.At);
        return null;
    }

    public static Rejection? Withdraw(RequestStory story, WithdrawRequest command)
    {
        if (story.State.Status == Withdrawn) return null;
        if (Refuse.Unless(story.State, Open, Answered) is { } refused) return refused;
        if (Refuse.Without(command.Reason, "reason_missing", "Say why: it shows in the history") is { } wrong) return wrong;
        story.Add(new RequestWithdrawn(command.Reason, command.Source, command.At));
        story.End("withdrawn", command.At);
        return null;
    }

    /// <summary>
    /// A request that a machine opened and nobody has been told of goes with the fault; any other stays its owner's (R-INT-4).
    /// </summary>
    public static Rejection? Drop(RequestStory story, DropToldFaults command)
    {
        var request = story.State;
        if (request is not { Status: Open, ContactedAt: null, Level: TriageLevel.Phone, File.Told: not null }) return null;
        if (!request.CallBacks.IsEmpty || request.Calls.Any(call => call.Channel != RequestChannel.Telemetry)) return null;
        var codes = string.Join(", ", command.Codes.Select(code => code.Spoken));
        story.Add(new RequestWithdrawn($"The machine no longer tells {codes}.", command.Source, command.At));
        story.End("withdrawn", command.At);
        return null;
    }

    /// <summary>Whether somebody answered in the very moment in which the request came.</summary>
    private static bool IsTalk(RequestChannel channel) => channel is RequestChannel.Hotline or RequestChannel.Visit;
}
