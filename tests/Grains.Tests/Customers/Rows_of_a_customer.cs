using Dispatch.Domain.Customers;
using Dispatch.Grains.Customers;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Customers;

namespace Dispatch.Grains.Tests.Customers;

public class Rows_of_a_customer
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly CustomerRules Rules = CustomerRules.Default;
    private static readonly CustomerFile File = new(CustomerKind.Company, new("west"), [FileItem.Name, FileItem.Phone]);

    [Fact]
    public void A_new_file_is_shown_with_what_it_lacks_and_gets_its_deadline()
    {
        var after = After(new CustomerFileOpened(At.AddDays(2), At), new CustomerRegistered(File, At));

        var effects = CustomerProjection.Effects("C1", CustomerState.Initial, after, Rules);

        effects.Views.ShouldBe([new CustomerRow(
            "C1", CustomerKind.Company, "west", CustomerFileState.Incomplete, At, At.AddDays(2),
            [FileItem.Address, FileItem.ServicesWanted, FileItem.Machine])]);
        effects.Deadlines.ShouldBe([new DeadlineChange("file", At.AddDays(2))]);
        effects.Erasures.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_complete_or_overdue_has_no_deadline_any_more()
    {
        var before = After(new CustomerFileOpened(At.AddDays(2), At));

        foreach (CustomerEvent happened in new CustomerEvent[] { new CustomerFileCompleted(At),
            new CustomerFileFellOverdue([FileItem.Name], At), new CustomerErased(At) })
            CustomerProjection.Effects("C1", before, CustomerState.Evolve(before, happened), Rules).Deadlines
                .ShouldBe([new DeadlineChange("file", null)]);
    }

    [Fact]
    public void Nothing_is_written_of_what_did_not_change()
    {
        var state = After(new CustomerFileOpened(At.AddDays(2), At), new CustomerRegistered(File, At));

        var effects = CustomerProjection.Effects("C1", state, state with { File = File with { Given = [.. File.Given] } }, Rules);

        (effects.Views.Length, effects.Deadlines.Length, effects.Erasures.Length).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Who_is_removed_or_erased_leaves_no_row()
    {
        Contact ana = new(new("ana"), ContactRole.Owner, true), luis = new(new("luis"), ContactRole.Operator, false);
        var before = After(new CustomerFileOpened(At.AddDays(2), At), new ContactPut(ana, At), new ContactPut(luis, At));

        Erased(before, new ContactRemoved(ana.Id, At)).ShouldBe(["ContactRow C1 ana"]);
        Erased(before, new CustomerErased(At)).ShouldBe(["CustomerDetailsRow C1", "ContactRow C1 ana", "ContactRow C1 luis"]);
    }

    [Fact]
    public void What_a_snapshot_keeps_of_a_customer_is_all_of_it()
    {
        var state = After(
            new CustomerFileOpened(At.AddDays(2), At),
            new CustomerRegistered(File, At),
            new ContactPut(new(new("ana"), ContactRole.Owner, true), At),
            new MachineJoined(new("SN1"), At),
            new CustomerFileFellOverdue([FileItem.Address], At));

        var restored = DurableJson.Read<CustomerState>(DurableJson.Bytes(state));

        restored.Machines.ShouldBe(state.Machines);
        restored.Contacts.ShouldBe(state.Contacts);
        (restored with { Machines = state.Machines, Contacts = state.Contacts }).ShouldBe(state);
    }

    private static CustomerState After(params CustomerEvent[] events) => events.Aggregate(CustomerState.Initial, CustomerState.Evolve);

    private static IEnumerable<string> Erased(CustomerState before, CustomerEvent happened) =>
        CustomerProjection.Effects("C1", before, CustomerState.Evolve(before, happened), Rules).Erasures
            .Select(erasure => $"{erasure.Rows.Name} {string.Join(' ', erasure.Key)}");
}
