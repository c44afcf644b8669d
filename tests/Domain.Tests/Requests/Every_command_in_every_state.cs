using System.Text.RegularExpressions;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Xunit.Abstractions;
using static Dispatch.Domain.Tests.Requests.RequestUnderTest;

namespace Dispatch.Domain.Tests.Requests;

/// <summary>The whole state machine, found by trying every command in every state that commands lead to.</summary>
public partial class Every_command_in_every_state(ITestOutputHelper output)
{
    private static readonly RequestFile Told =
        Breakdown with
        {
            Told = new(FaultCode.J1939(100, 1), null, "j1939-100-1", 1, new("stop", "停机", "pare")),
            MachineOwner = new("c-2"),
        };

    private static readonly DateTimeOffset Now = Start.AddMinutes(5);

    [Fact]
    public void Is_carried_out_or_refused_by_name_and_changes_nothing_when_given_again()
    {
        var (seen, open) = (new HashSet<string>(), new Queue<RequestState>());
        var (reached, tried, carriedOut) = (new HashSet<RequestStatus>(), new HashSet<string>(), new HashSet<string>());
        Visit(RequestState.Initial);
        while (open.TryDequeue(out var request))
            foreach (var command in All(request)) Try(request, command);

        reached.ShouldBe(Enum.GetValues<RequestStatus>(), ignoreOrder: true);
        carriedOut.ShouldBe(tried, ignoreOrder: true);
        output.WriteLine($"{seen.Count} states");

        void Visit(RequestState request)
        {
            if (!seen.Add(Shape(request))) return;
            open.Enqueue(request);
            if (request.File is null) return;
            reached.Add(request.Status);
            request.Owner.ShouldNotBeEmpty();
            (request.IsOver && !request.Deadlines.IsEmpty).ShouldBeFalse("nothing is awaited of what is over");
            (request.Status == RequestStatus.Transferred && request.WorkOrder is null).ShouldBeFalse("a transferred request has its order");
            (request.Status == RequestStatus.Closed && request.CallBacks.Any(c => c.IsPending)).ShouldBeFalse("a promised call is made");
            (request.RemoteSince is not null && request.Status is not RequestStatus.Open)
                .ShouldBeFalse("remote work is done on what is open");
        }

        void Try(RequestState request, RequestCommand command)
        {
            tried.Add(command.GetType().Name);
            var decision = RequestDecider.Decide(request, command, RequestRules.Default);
            if (decision.Rejection is { } rejection)
            {
                Name().IsMatch(rejection.Code).ShouldBeTrue($"{command}: {rejection}");
                decision.Events.ShouldBeEmpty();
                return;
            }

            if (decision.Events.IsEmpty) return;
            carriedOut.Add(command.GetType().Name);
            var after = decision.Events.Aggregate(request, RequestState.Evolve);
            var again = RequestDecider.Decide(after, command, RequestRules.Default);
            (again.Rejection, again.Events.Length).ShouldBe((null, 0), $"{command} given again in {Shape(after)}");
            Visit(after);
        }
    }

    /// <summary>What tells states apart: all that the next decisions depend on, without instants and without what only grows.</summary>
    private static string Shape(RequestState request) => string.Join(
        ' ',
        request.File is null,
        request.Status,
        request.Level,
        request.RemoteSince is null,
        request.RemoteResult?.Works,
        request.WorkOrder,
        request.JobEndedAt is null,
        request.CallBacks.Length,
        string.Join(',', request.CallBacks.Select(c => (c.IsPending, c.RemindedAt is null))),
        request.Severity,
        string.Join(',', request.Clocks.Clocks.Select(c => c.Outcome)));

    private static IEnumerable<RequestCommand> All(RequestState request) =>
    [
        new ReceiveRequest(Told, "user:7", Source.System, Start, Start),
        new SettleCustomer(new("c-1"), Source.Console, Now, Now),
        new DropToldFaults([Told.Told!.Code], Now),
        new HandOver("user:8", Source.Console, Now, Now),
        new JoinCall(RequestChannel.Hotline, "again", Source.Console, Now, Now),
        new ContactCaller(null, Source.Console, Now, Now),
        new ChangeRequestSeverity(request.Severity == 1 ? 2 : 1, Urgency.Emergency, "looked again", Source.Console, Now, Now),
        new AnswerByPhone("Bleed the pump", null, Source.Console, Now, Now),
        new StartRemoteSession("We read the faults", true, Source.Console, Now, Now),
        new ReportRemoteResult(true, null, Source.Console, Now, Now),
        new ReportRemoteResult(false, null, Source.Console, Now, Now),
        new SendTechnician(new("WO-1"), null, true, Source.Console, Now, Now),
        new EndJob(new("WO-1"), true, Now, Now),
        new EndJob(new("WO-1"), false, Now, Now),
        new ContinueJob(new("WO-1"), new("WO-2"), Now, Now),
        .. request.CallBacks.Length < 2
            ? (RequestCommand[])[new PromiseCallBack(Start.AddHours(1 + request.CallBacks.Length), "the price", Source.Console, Now, Now)]
            : [],
        new CompleteCallBack(1, false, null, Source.Console, Now, Now),
        new CompleteCallBack(2, true, null, Source.Console, Now, Now),
        new ExcludeRequestClock(ClockKind.Arrange, "flood", Source.Console, Now, Now),
        new AcknowledgeRequestEscalation(ClockKind.Arrange, Source.Console, Now, Now),
        new EraseContact(Source.Console, Now, Now),
        new CloseRequest(null, Source.Console, Now, Now),
        new WithdrawRequest("repaired it themselves", Source.Console, Now, Now),
        .. request.Deadlines.Select(deadline => new ReachRequestDeadline(deadline.Key, deadline.DueAt, deadline.DueAt)),
    ];

    [GeneratedRegex("^[a-z]+(_[a-z]+)+$")]
    private static partial Regex Name();
}
