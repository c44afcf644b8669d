using Dispatch.Domain.Customers;
using static Dispatch.Domain.Tests.Customers.CustomerUnderTest;

namespace Dispatch.Domain.Tests.Customers;

/// <summary>R-CUS-1: a file within two days.</summary>
public class Completing_a_file
{
    [Fact]
    public void The_first_that_is_heard_of_a_customer_opens_a_file_that_is_due_in_two_days()
    {
        var customer = new CustomerUnderTest();

        customer.Register(new CustomerFile(CustomerKind.Person, null, [FileItem.Name]));

        customer.State.Deadline.ShouldBe(Start.AddDays(2));
        customer.Missing.ShouldBe([FileItem.Address, FileItem.Phone, FileItem.ServicesWanted, FileItem.Machine]);
    }

    [Fact]
    public void A_machine_that_names_a_customer_nobody_registered_opens_an_empty_file()
    {
        var customer = new CustomerUnderTest();

        customer.Join("SN1").Select(e => e.GetType()).ShouldBe([typeof(CustomerFileOpened), typeof(MachineJoined)]);

        customer.State.File.ShouldBeNull();
        customer.Missing.ShouldBe([FileItem.Name, FileItem.Address, FileItem.Phone, FileItem.ServicesWanted]);
        customer.State.Deadline.ShouldBe(Start.AddDays(2));
    }

    [Fact]
    public void The_last_item_completes_the_file_and_withdraws_the_deadline()
    {
        var customer = new CustomerUnderTest();
        customer.Register(Whole);

        customer.Join("SN1").ShouldBe([new MachineJoined(new("SN1"), Start), new CustomerFileCompleted(Start)]);

        customer.State.Deadline.ShouldBeNull();
        customer.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Files_are_completed_once_also_when_something_goes_and_comes_again()
    {
        var customer = Complete();

        customer.Leave("SN1").ShouldBe([new MachineLeft(new("SN1"), Start)]);
        customer.Join("SN1").ShouldBe([new MachineJoined(new("SN1"), Start)]);

        customer.State.Deadline.ShouldBeNull();
    }

    [Fact]
    public void A_contact_with_a_phone_is_a_phone_on_file()
    {
        var customer = new CustomerUnderTest();
        customer.Register(Whole with { Given = [FileItem.Name, FileItem.Address, FileItem.ServicesWanted] });
        customer.Join("SN1");

        customer.Put("ana", hasPhone: false).OfType<CustomerFileCompleted>().ShouldBeEmpty();
        customer.Put("ana", hasPhone: true).OfType<CustomerFileCompleted>().ShouldHaveSingleItem();
    }

    [Fact]
    public void When_the_time_is_over_somebody_is_reminded_once_of_what_is_missing()
    {
        var customer = new CustomerUnderTest();
        customer.Register(Whole);

        customer.ReachDeadline().ShouldHaveSingleItem().ShouldBeOfType<CustomerFileFellOverdue>().Missing.ShouldBe([FileItem.Machine]);

        customer.State.Deadline.ShouldBeNull();
        customer.Do(new ReachFileDeadline(customer.Now, customer.Now)).ShouldBeEmpty();
        customer.Join("SN1").OfType<CustomerFileCompleted>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_deadline_counts_although_this_clock_is_behind_the_one_that_told_of_it()
    {
        var customer = new CustomerUnderTest();
        customer.Register(Whole);

        customer.ReachDeadline(early: TimeSpan.FromMilliseconds(3)).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_deadline_of_a_file_completed_meanwhile_does_nothing()
    {
        var customer = Complete();
        customer.Now += TimeSpan.FromDays(2);

        customer.Do(new ReachFileDeadline(customer.Now, customer.Now)).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_required_and_how_long_it_may_take_are_rules()
    {
        var customer = new CustomerUnderTest(new CustomerRules(TimeSpan.FromHours(4), [FileItem.Name]));

        customer.Join("SN1");
        customer.State.Deadline.ShouldBe(Start.AddHours(4));

        customer.Register(Whole).OfType<CustomerFileCompleted>().ShouldHaveSingleItem();
    }

    internal static CustomerUnderTest Complete()
    {
        var customer = new CustomerUnderTest();
        customer.Register(Whole);
        customer.Join("SN1");
        return customer;
    }
}
