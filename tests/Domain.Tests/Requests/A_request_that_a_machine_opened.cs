using Dispatch.Domain.Deciding;
using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Requests;

namespace Dispatch.Domain.Tests.Requests;

/// <summary>F-46: what becomes of it when the fault is gone.</summary>
public class A_request_that_a_machine_opened
{
    private static readonly FaultCode Code = FaultCode.J1939(100, 1);

    [Fact]
    public void Of_which_nobody_has_been_told_is_withdrawn_with_the_reason()
    {
        var request = Told();

        request.Do(new DropToldFaults([Code], request.Now));

        request.State.Status.ShouldBe(RequestStatus.Withdrawn);
        request.Journal.OfType<RequestWithdrawn>().Single().Reason.ShouldContain("SPN 100 FMI 1");
    }

    [Fact]
    public void About_which_the_customer_was_spoken_with_stays_its_owners()
    {
        var request = Told();
        request.Do(new ContactCaller(null, Source.Console, request.Now, request.Now));

        request.Do(new DropToldFaults([Code], request.Now));

        request.State.Status.ShouldBe(RequestStatus.Open);
    }

    [Fact]
    public void That_a_caller_joined_stays_its_owners()
    {
        var request = Told();
        request.Do(new JoinCall(RequestChannel.Email, "it smokes", Source.Console, request.Now, request.Now));

        request.Do(new DropToldFaults([Code], request.Now));

        request.State.Status.ShouldBe(RequestStatus.Open);
    }

    [Fact]
    public void A_call_that_a_fault_joined_stays_its_owners()
    {
        var request = RequestUnderTest.Received();
        request.Do(new JoinCall(RequestChannel.Telemetry, "SPN 100 FMI 1", Source.System, request.Now, request.Now));

        request.Do(new DropToldFaults([Code], request.Now));

        request.State.Status.ShouldBe(RequestStatus.Open);
    }

    private static RequestUnderTest Told() => RequestUnderTest.Received(file => file with
    {
        Channel = RequestChannel.Telemetry,
        Told = new(Code, null, "j1939-100-1", 1, new("stop", "停机", "pare")),
    });
}
