using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Requests.RequestUnderTest;

namespace Dispatch.Domain.Tests.Requests;

/// <summary>F-32: the caller's customer is not the machine's owner; nothing is overwritten before somebody says whose it is.</summary>
public class Calling_about_somebody_elses_machine
{
    private static readonly CustomerId Caller = new("c-1");
    private static readonly CustomerId Owner = new("c-2");

    [Fact]
    public void It_is_the_callers_and_the_owner_is_named_beside()
    {
        var request = Of(Owner);

        (request.State.File!.Customer, request.State.File.OtherOwner).ShouldBe((Caller, Owner));
    }

    [Fact]
    public void Of_ones_own_machine_nothing_is_asked()
    {
        var request = Of(Caller);

        request.State.File!.OtherOwner.ShouldBeNull();
        Settle(request, Owner);
        request.Rejection!.Code.ShouldBe("not_in_question");
    }

    [Fact]
    public void Nobody_is_in_question_where_the_machine_has_no_owner_on_file() => Of(null).State.File!.OtherOwner.ShouldBeNull();

    [Theory]
    [InlineData("c-1")]
    [InlineData("c-2")]
    public void Somebody_says_whose_it_is_and_it_is_asked_no_more(string customer)
    {
        var request = Of(Owner);

        Settle(request, new(customer));

        (request.State.File!.Customer!.Value.Value, request.State.File.OtherOwner).ShouldBe((customer, null));
    }

    [Fact]
    public void It_is_nobody_elses()
    {
        var request = Of(Owner);

        Settle(request, new("c-3"));

        request.Rejection!.Code.ShouldBe("neither_customer");
        request.State.File!.Customer.ShouldBe(Caller);
    }

    [Fact]
    public void A_machine_whose_owner_is_known_later_asks_then()
    {
        var request = Of(null);

        Look(request, Owner, isNew: false);

        (request.State.File!.Customer, request.State.File.OtherOwner).ShouldBe((Caller, Owner));
    }

    [Fact]
    public void A_transfer_to_whoever_called_answers_it()
    {
        var request = Of(Owner);

        Look(request, Caller, isNew: false);

        request.State.File!.OtherOwner.ShouldBeNull();
    }

    [Fact]
    public void Work_that_stays_the_old_owners_when_the_machine_is_sold_is_not_in_question()
    {
        var request = Of(Caller);

        Look(request, Owner, isNew: false);

        request.State.File!.OtherOwner.ShouldBeNull();
    }

    [Fact]
    public void Told_again_by_the_same_call_it_stays_as_it_was_settled()
    {
        var request = Of(Owner);
        Settle(request, Owner);

        request.Receive(Breakdown with { MachineOwner = Owner });

        (request.Rejection, request.State.File!.Customer).ShouldBe((null, Owner));
    }

    private static RequestUnderTest Of(CustomerId? owner) => Received(file => file with { MachineOwner = owner });

    private static void Settle(RequestUnderTest request, CustomerId customer) =>
        request.Do(new SettleCustomer(customer, Source.Console, request.Now, request.Now));

    private static void Look(RequestUnderTest request, CustomerId owner, bool isNew) => request.Do(new RecheckRequestMachine(
        new MachineFound(WarrantyFinding.At(Start, null), null, null, owner, isNew), Source.System, request.Now, request.Now));
}
