using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Requests.RequestUnderTest;

namespace Dispatch.Domain.Tests.Requests;

public class Climbing_the_triage_ladder
{
    [Fact]
    public void What_the_phone_can_solve_is_solved_by_phone()
    {
        var request = Received();

        request.Answer("Bleed the pump");

        (request.State.Status, request.State.Level, request.State.Solution).ShouldBe(
            (RequestStatus.Answered, TriageLevel.Phone, "Bleed the pump"));
        request.Clock(ClockKind.Arrange).Outcome.ShouldBe(ClockOutcome.Excluded);
        request.Clock(ClockKind.Respond).Outcome.ShouldBe(ClockOutcome.Met);
        request.Close();
        request.State.Status.ShouldBe(RequestStatus.Closed);
    }

    [Theory]
    [InlineData(false, "We read the faults", "consent_missing")]
    [InlineData(true, " ", "explanation_missing")]
    public void Remote_work_needs_the_explanation_and_the_consent(bool consented, string explained, string code)
    {
        var request = Received();

        request.StartRemote(consented, explained);

        request.Rejection!.Code.ShouldBe(code);
        request.State.Level.ShouldBe(TriageLevel.Phone);
    }

    [Fact]
    public void The_customer_says_whether_the_remote_solution_works()
    {
        var request = Received();
        request.StartRemote();

        request.Answer();
        request.Rejection!.Code.ShouldBe("remote_running");
        request.Send();
        request.Rejection!.Code.ShouldBe("remote_running");

        request.After(TimeSpan.FromMinutes(10)).Report(works: true);
        (request.State.Status, request.State.Level).ShouldBe((RequestStatus.Answered, TriageLevel.Remote));
    }

    [Fact]
    public void What_remote_work_cannot_solve_becomes_a_visit_that_both_sides_agree_on()
    {
        var request = Received();
        request.StartRemote();
        request.Report(works: false);
        request.State.Status.ShouldBe(RequestStatus.Open);

        request.Send(agreed: false);
        request.Rejection!.Code.ShouldBe("not_agreed");
        request.Send();

        (request.State.Status, request.State.Level, request.State.WorkOrder).ShouldBe(
            (RequestStatus.Transferred, TriageLevel.OnSite, new WorkOrderId("WO-1")));
        request.Journal.OfType<TechnicianSent>().ShouldHaveSingleItem().Work.ShouldBe("No lift since the morning");
    }

    [Fact]
    public void With_the_transfer_the_order_has_to_be_arranged_by_whoever_receives_it()
    {
        var request = Received();

        request.After(TimeSpan.FromMinutes(5)).Send();

        request.Clock(ClockKind.Arrange).ExcludedFor.ShouldBe("transferred");
    }

    [Fact]
    public void What_was_arranged_too_late_stays_so_when_it_is_transferred()
    {
        var request = Received();
        request.Wait(TimeSpan.FromMinutes(15));

        request.Send();

        request.Clock(ClockKind.Arrange).Outcome.ShouldBe(ClockOutcome.Breached);
        request.Clock(ClockKind.Arrange).Escalation!.Acknowledged.ShouldBeTrue();
    }

    [Fact]
    public void A_solved_job_answers_the_request_and_a_cancelled_one_gives_it_back()
    {
        var request = Received();
        request.Send();
        request.EndJob(solved: true);
        request.State.Status.ShouldBe(RequestStatus.Answered);

        request = Received();
        request.Send();
        request.After(TimeSpan.FromHours(1)).EndJob(solved: false);
        request.State.Status.ShouldBe(RequestStatus.Open);
        request.Clock(ClockKind.Respond).DueAt.ShouldBe(request.Now + TimeSpan.FromMinutes(30));
    }

    [Fact]
    public void A_follow_up_order_takes_the_place_of_the_one_it_continues()
    {
        var request = Received();
        request.Send();

        request.Continue("WO-1", "WO-2");
        request.EndJob(solved: true, "WO-1");
        request.Rejection!.Code.ShouldBe("other_work_order");
        request.EndJob(solved: true, "WO-2");

        request.State.Status.ShouldBe(RequestStatus.Answered);
    }
}
