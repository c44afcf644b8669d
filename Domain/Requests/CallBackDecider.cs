using System.Globalization;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Requests;

/// <summary>Promises to call back, and the reminder when one falls due (R-INT-2, -4).</summary>
internal static class CallBackDecider
{
    private const string KeyPrefix = "callback:";

    public static ClockDeadline Deadline(CallBack callBack) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{callBack.Number}"), callBack.DueAt);

    public static Rejection? Promise(RequestStory story, PromiseCallBack command)
    {
        if (story.State.CallBacks.Any(c => c.IsPending && (c.DueAt, c.About) == (command.DueAt, command.About))) return null;
        if (Refuse.IfOver(story.State) is { } refused) return refused;
        if (Refuse.Without(command.About, "content_missing", "Say what the call back is about") is { } wrong) return wrong;
        if (command.DueAt <= command.At) return new("call_back_passed", "The call back would have been due already.");
        if (Foresight.Problem(
            command.DueAt, command.At, TimeSpan.Zero, story.Rules.LongestAhead, "call_back_passed", "The call back") is { } untimely)
            return untimely;
        Add(story, command.DueAt, command.About, command);
        story.Talk(command.At);
        return null;
    }

    public static void Add(RequestStory story, DateTimeOffset dueAt, string about, RequestCommand command) =>
        story.Add(new CallBackPromised(story.State.CallBacks.Length + 1, dueAt, about, command.Source, command.At));

    /// <summary>An answer that did not help opens the request again.</summary>
    public static Rejection? Complete(RequestStory story, CompleteCallBack command)
    {
        var request = story.State;
        if (Find(request, command.CallBack) is not { } callBack)
            return new("unknown_call_back", $"The request has no call back {command.CallBack}.");
        if (callBack.DoneAt == command.At) return null;
        if (!callBack.IsPending) return new("call_back_done", $"That call back was made at {callBack.DoneAt:u}.");
        if (Refuse.IfOver(request) is { } refused) return refused;
        story.Add(new CallBackDone(callBack.Number, command.Note, command.Source, command.At));
        if (command.Solved == false && request.Status == RequestStatus.Answered)
            story.Reopen("the answer did not help", command.Source, command.At);
        story.Talk(command.At);
        return null;
    }

    /// <returns>False when the key is not one of a call back.</returns>
    public static bool Reach(RequestStory story, ReachRequestDeadline command)
    {
        if (!command.Key.StartsWith(KeyPrefix, StringComparison.Ordinal)) return false;
        if (!int.TryParse(command.Key.AsSpan(KeyPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        if (Find(story.State, number) is { IsPending: true, RemindedAt: null } callBack
            && ClockDeadline.HasCome(callBack.DueAt, command.Now))
            story.Add(new CallBackFellDue(number, command.Source, callBack.DueAt));
        return true;
    }

    private static CallBack? Find(RequestState request, int number) =>
        number >= 1 && number <= request.CallBacks.Length ? request.CallBacks[number - 1] : null;
}
