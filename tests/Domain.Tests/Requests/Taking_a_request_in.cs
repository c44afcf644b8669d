using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using static Dispatch.Domain.Tests.Requests.RequestUnderTest;

namespace Dispatch.Domain.Tests.Requests;

public class Taking_a_request_in
{
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData(RequestChannel.Hotline, ClockOutcome.Met)]
    [InlineData(RequestChannel.Visit, ClockOutcome.Met)]
    [InlineData(RequestChannel.Email, ClockOutcome.Open)]
    [InlineData(RequestChannel.Online, ClockOutcome.Open)]
    public void Who_is_on_the_line_is_answered_at_once_who_writes_is_waiting(RequestChannel channel, ClockOutcome outcome)
    {
        var request = Received(file => file with { Channel = channel });

        request.Clock(ClockKind.Respond).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void An_emergency_that_nobody_answers_is_escalated_after_half_an_hour()
    {
        var request = Received();

        request.Wait(HalfAnHour);

        request.Clock(ClockKind.Respond).Outcome.ShouldBe(ClockOutcome.Breached);
        request.Journal.OfType<EscalationRaised>().ShouldContain(e => e.Clock == ClockKind.Respond && e.Role == EscalationRole.Dispatcher);
    }

    [Theory]
    [InlineData(0, "No lift", "user:7", "invalid_severity")]
    [InlineData(1, " ", "user:7", "fault_missing")]
    [InlineData(1, "No lift", "", "owner_missing")]
    public void What_makes_no_sense_is_refused(int severity, string fault, string owner, string code)
    {
        var request = new RequestUnderTest();

        request.Receive(Breakdown with { Severity = severity, Fault = fault }, owner);

        request.Rejection!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData(-1, "wanted_passed")]
    [InlineData(24 * 400, "too_far_ahead")]
    public void A_time_wanted_lies_ahead_and_not_years(int hours, string code)
    {
        var request = new RequestUnderTest();

        request.Receive(Breakdown with { WantedAt = Breakdown.ReceivedAt.AddHours(hours) }, "user:7");

        request.Rejection!.Code.ShouldBe(code);
    }

    [Fact]
    public void It_has_an_owner_at_all_times()
    {
        var request = Received();
        request.State.Owner.ShouldBe("user:7");

        request.HandOver(" ");
        request.Rejection!.Code.ShouldBe("owner_missing");
        request.HandOver("user:8");
        request.State.Owner.ShouldBe("user:8");
    }

    [Fact]
    public void A_second_call_joins_it()
    {
        var request = Received();

        request.Join("still no lift");

        request.State.Calls.ShouldHaveSingleItem().Content.ShouldBe("still no lift");
        request.State.Status.ShouldBe(RequestStatus.Open);
        request.Clock(ClockKind.Respond).Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public void A_call_about_what_was_thought_solved_opens_it_again_and_the_promises_count_anew()
    {
        var request = Received();
        request.Answer();

        request.After(TimeSpan.FromHours(5)).Join("it came back");

        request.State.Status.ShouldBe(RequestStatus.Open);
        request.Clock(ClockKind.Arrange).DueAt.ShouldBe(request.Now + TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void Another_urgency_has_other_targets()
    {
        var request = Received(file => file with { Urgency = Urgency.Normal });
        request.Clock(ClockKind.Arrange).DueAt.ShouldBe(Start.AddHours(2));

        request.After(TimeSpan.FromMinutes(5)).Change(1, Urgency.Emergency);

        request.Clock(ClockKind.Arrange).DueAt.ShouldBe(Start.AddMinutes(10));
    }

    [Fact]
    public void Withdrawn_by_the_customer_nothing_is_awaited_any_more()
    {
        var request = Received();

        request.Withdraw();

        request.State.Deadlines.ShouldBeEmpty();
        request.Clock(ClockKind.Arrange).Outcome.ShouldBe(ClockOutcome.Excluded);
        request.Answer();
        request.Rejection!.Code.ShouldBe("request_withdrawn");
    }
}
