using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using static Dispatch.Domain.Requests.RequestStatus;

namespace Dispatch.Domain.Requests;

/// <summary>The ladder from the telephone over remote work to the visit (R-INT-2, -3).</summary>
internal static class TriageDecider
{
    public static Rejection? Answer(RequestStory story, AnswerByPhone command)
    {
        var request = story.State;
        if (request.Status == Answered && request.Solution == command.Solution) return null;
        if ((Refuse.Unless(request, Open) ?? Refuse.WhileRemote(request)) is { } refused) return refused;
        if (Refuse.Without(command.Solution, "solution_missing", "Write down the guidance that was given (R-INT-2)") is { } wrong)
            return wrong;
        if (command.CallBackAt <= command.At) return new("call_back_passed", "The call back would have been due already.");
        story.Add(new AnsweredByPhone(command.Solution, command.Source, command.At));
        if (command.CallBackAt is { } dueAt) CallBackDecider.Add(story, dueAt, "whether the answer helped", command);
        Settle(story, command.At);
        return null;
    }

    public static Rejection? Start(RequestStory story, StartRemoteSession command)
    {
        var request = story.State;
        if (request.RemoteSince == command.At) return null;
        if ((Refuse.Unless(request, Open) ?? Refuse.WhileRemote(request)) is { } refused) return refused;
        if (Refuse.Without(command.Explained, "explanation_missing",
            "Write down how purpose, method and precautions were explained (R-INT-3)") is { } wrong)
            return wrong;
        if (!command.Consented) return new("consent_missing", "Remote work needs the customer's consent (R-INT-3).");
        story.Add(new RemoteSessionStarted(command.Explained, command.Source, command.At));
        story.Talk(command.At);
        return null;
    }

    public static Rejection? Report(RequestStory story, ReportRemoteResult command)
    {
        var request = story.State;
        if (request.RemoteResult == new RemoteReport(command.Works, command.At)) return null;
        if (request.RemoteSince is not { } since) return new("no_remote_session", "No remote session runs.");
        if (command.At < since) return new("out_of_order", $"The remote session began at {since:u}.");
        story.Add(new RemoteResultReported(command.Works, command.Note, command.Source, command.At));
        if (command.Works) Settle(story, command.At);
        return null;
    }

    public static Rejection? Send(RequestStory story, SendTechnician command)
    {
        var request = story.State;
        if (request.Status == Transferred && request.WorkOrder == command.WorkOrder) return null;
        if ((Refuse.Unless(request, Open, Answered) ?? Refuse.WhileRemote(request)) is { } refused) return refused;
        if (!command.Agreed) return new("not_agreed", "A visit is agreed by both sides (R-INT-3).");
        var work = command.Work ?? request.File!.Fault;
        if (Refuse.Without(work, "work_missing", "Say what is to be done") is { } wrong) return wrong;
        if (command.Requirements?.Problem() is { } problem) return problem;
        story.Add(new TechnicianSent(
            command.WorkOrder, request.File!.Work, work, command.Source, command.At)
        { Requirements = command.Requirements });
        story.Talk(command.At);
        story.End("transferred", command.At, ClockKind.Arrange);
        return null;
    }

    /// <summary>A job that solved it answers the request; one that was cancelled gives it back to its owner.</summary>
    public static Rejection? End(RequestStory story, EndJob command)
    {
        if (story.State.WorkOrder == command.WorkOrder && story.State.JobEndedAt == command.At) return null;
        if (NotTransferredTo(story.State, command.WorkOrder) is { } refused) return refused;
        story.Add(new JobEnded(command.WorkOrder, command.Solved, command.Source, command.At));
        if (!command.Solved) story.Begin(ClockStart.Receipt, command.At);
        return null;
    }

    public static Rejection? Continue(RequestStory story, ContinueJob command)
    {
        if (story.State.WorkOrder == command.By) return null;
        if (NotTransferredTo(story.State, command.WorkOrder) is { } refused) return refused;
        story.Add(new JobContinued(command.WorkOrder, command.By, command.Source, command.At));
        return null;
    }

    private static Rejection? NotTransferredTo(RequestState request, WorkOrders.WorkOrderId order)
    {
        if (request.WorkOrder != order) return new("other_work_order", $"The request is not with {order}.");
        return Refuse.Unless(request, Transferred);
    }

    /// <summary>Nobody needs to be sent any more.</summary>
    private static void Settle(RequestStory story, DateTimeOffset at)
    {
        story.Talk(at);
        story.End("answered", at, ClockKind.Arrange);
    }
}
