using Dispatch.Domain.Customers;
using static Dispatch.Domain.Tests.Customers.CustomerUnderTest;

namespace Dispatch.Domain.Tests.Customers;

public class Keeping_a_file
{
    [Fact]
    public void The_same_again_changes_nothing()
    {
        var customer = Completing_a_file.Complete();
        customer.Put("ana");

        customer.Register(Whole with { Given = [.. Whole.Given] }).ShouldBeEmpty();
        customer.Join("SN1").ShouldBeEmpty();
        customer.Put("ana").ShouldBeEmpty();
        customer.Leave("SN2").ShouldBeEmpty();
    }

    [Fact]
    public void A_made_id_that_somebody_has_is_refused()
    {
        var customer = new CustomerUnderTest();
        customer.Join("SN1");

        customer.Register(Whole, isNew: true).ShouldBeEmpty();
        customer.Rejection!.Code.ShouldBe("id_taken");

        customer.Put("ana", isNew: true).ShouldNotBeEmpty();
        customer.Put("ana", isNew: true).ShouldBeEmpty();
        customer.Rejection!.Code.ShouldBe("id_taken");
    }

    [Fact]
    public void A_contact_is_changed_and_removed()
    {
        var customer = new CustomerUnderTest();
        customer.Register(Whole);
        customer.Put("ana");
        customer.Put("luis");

        customer.Put("ana", role: ContactRole.Owner);
        customer.State.Contacts.ShouldBe([new(new("ana"), ContactRole.Owner, true), new(new("luis"), ContactRole.Operator, true)]);

        customer.Remove("ana").ShouldBe([new ContactRemoved(new("ana"), Start)]);
        customer.State.Contacts.Select(contact => contact.Id.Value).ShouldBe(["luis"]);
        customer.Remove("ana").ShouldBeEmpty();
        customer.Rejection!.Code.ShouldBe("unknown_contact");
    }

    [Fact]
    public void A_customer_of_whom_nothing_was_heard_has_no_contacts_and_nothing_to_erase()
    {
        var customer = new CustomerUnderTest();

        foreach (var command in new CustomerCommand[] { new PutContact(new(new("ana"), ContactRole.Owner, true), false, Start),
            new RemoveContact(new("ana"), Start), new Erase(Start) })
        {
            customer.Do(command).ShouldBeEmpty();
            customer.Rejection!.Code.ShouldBe("unknown_customer");
        }
    }

    [Fact]
    public void Erasing_leaves_the_machines_and_no_deadline()
    {
        var customer = new CustomerUnderTest();
        customer.Register(new CustomerFile(CustomerKind.Person, null, [FileItem.Name]));
        customer.Put("ana");
        customer.Join("SN1");

        customer.Erase().ShouldBe([new CustomerErased(Start)]);

        customer.State.File.ShouldBeNull();
        customer.State.Contacts.ShouldBeEmpty();
        customer.State.Machines.Select(machine => machine.Value).ShouldBe(["SN1"]);
        customer.State.Deadline.ShouldBeNull();
        customer.Erase().ShouldBeEmpty();
        customer.Leave("SN1").ShouldBe([new MachineLeft(new("SN1"), Start)]);
    }

    [Fact]
    public void While_work_is_open_for_them_nothing_is_erased_and_the_work_is_named()
    {
        var customer = Completing_a_file.Complete();

        customer.Do(new Erase(Start) { Open = ["SR-1", "WO-2"] }).ShouldBeEmpty();

        customer.Rejection!.Code.ShouldBe("customer_awaited");
        customer.Rejection.Detail.ShouldContain("SR-1, WO-2");
        customer.State.ErasedAt.ShouldBeNull();
    }

    [Fact]
    public void A_customer_who_comes_back_after_an_erasure_gets_a_new_file_and_new_time()
    {
        var customer = Completing_a_file.Complete();
        customer.Erase();
        customer.Now += TimeSpan.FromDays(30);

        customer.Register(Whole with { Given = [FileItem.Name] });

        customer.State.Deadline.ShouldBe(customer.Now.AddDays(2));
        customer.Missing.ShouldBe([FileItem.Address, FileItem.Phone, FileItem.ServicesWanted]);
    }
}
