using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>F-26, F-96: what is known of the machine later counts from the receipt (R-INT-5).</summary>
public class Looking_a_machine_up_again
{
    private static readonly MachineFound Found = new(
        WarrantyFinding.At(Start, Start.AddMonths(3)), Breakdown.Site, Breakdown.Evidence, new CustomerId("c-2"), IsNewOwner: false);

    [Fact]
    public void An_arrival_that_was_not_promised_is_from_the_receipt_on()
    {
        var order = Unknown();

        Look(order.After(TimeSpan.FromMinutes(30)), Found);

        order.State.File!.Warranty.Cover.ShouldBe(WarrantyCover.Covered);
        order.Clock(ClockKind.Arrive).DueAt.ShouldBe(Start.AddHours(2));
    }

    [Fact]
    public void Who_has_come_already_has_kept_it()
    {
        var order = Unknown();
        order.Assign(Ana);
        order.After(TimeSpan.FromHours(1)).Arrive();

        Look(order.After(TimeSpan.FromHours(5)), Found);

        order.Clock(ClockKind.Arrive).Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public void What_was_known_stays()
    {
        var order = Opened();

        Look(order, Found with { Warranty = WarrantyFinding.At(Start, Start.AddDays(-1)) });

        order.State.File.ShouldBe(Breakdown);
    }

    [Fact]
    public void A_new_owner_takes_the_place_of_the_old_one_only_where_somebody_says_so()
    {
        var order = Opened();

        Look(order, Found);
        order.State.File!.Customer.ShouldBe(new CustomerId("c-1"));
        Look(order, Found with { IsNewOwner = true });

        order.State.File!.Customer.ShouldBe(new CustomerId("c-2"));
    }

    private static WorkOrderUnderTest Unknown() => Opened(file => file with
    {
        Warranty = WarrantyFinding.At(Start, null),
        Site = null,
        Evidence = null,
        Customer = null,
    });

    private static void Look(WorkOrderUnderTest order, MachineFound found) =>
        order.Do(new RecheckMachine(found, Source.Console, order.Now, order.Now));
}
