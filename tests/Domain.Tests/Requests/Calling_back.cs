using Dispatch.Domain.Requests;
using static Dispatch.Domain.Tests.Requests.RequestUnderTest;

namespace Dispatch.Domain.Tests.Requests;

public class Calling_back
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void The_owner_is_reminded_once_when_the_agreed_time_comes()
    {
        var request = Received();
        request.Promise(Hour);

        request.Wait(TimeSpan.FromDays(1));

        request.Journal.OfType<CallBackFellDue>().ShouldHaveSingleItem().At.ShouldBe(Start + Hour);
    }

    [Fact]
    public void A_call_back_made_in_time_needs_no_reminder()
    {
        var request = Received();
        request.Promise(Hour);

        request.After(Hour / 2).CallBack(1);
        request.Wait(TimeSpan.FromDays(1));

        request.Journal.OfType<CallBackFellDue>().ShouldBeEmpty();
    }

    [Fact]
    public void A_request_is_not_closed_before_the_promised_call()
    {
        var request = Received();
        request.Answer(callBackAt: Start + Hour);

        request.Close();
        request.Rejection!.Code.ShouldBe("call_back_pending");

        request.After(Hour).CallBack(1, solved: true);
        request.Close();
        request.State.Status.ShouldBe(RequestStatus.Closed);
    }

    [Fact]
    public void An_answer_that_did_not_help_opens_the_request_again()
    {
        var request = Received();
        request.Answer(callBackAt: Start + Hour);

        request.After(Hour).CallBack(1, solved: false);

        request.State.Status.ShouldBe(RequestStatus.Open);
    }

    [Fact]
    public void What_was_not_promised_or_made_already_is_refused()
    {
        var request = Received();
        request.CallBack(1);
        request.Rejection!.Code.ShouldBe("unknown_call_back");
        request.Promise(-Hour);
        request.Rejection!.Code.ShouldBe("call_back_passed");
        request.Promise(Hour);
        request.CallBack(1);
        request.After(Hour).CallBack(1);
        request.Rejection!.Code.ShouldBe("call_back_done");
    }
}
