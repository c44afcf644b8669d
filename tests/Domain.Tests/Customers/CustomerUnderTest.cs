using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Tests.Customers;

/// <summary>A customer with their journal, as a grain would hold them. The clock is <see cref="Now"/>.</summary>
internal sealed class CustomerUnderTest(CustomerRules? rules = null)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static readonly CustomerFile Whole =
        new(CustomerKind.Company, null, [FileItem.Name, FileItem.Address, FileItem.Phone, FileItem.ServicesWanted]);

    public CustomerRules Rules { get; } = rules ?? CustomerRules.Default;

    public DateTimeOffset Now { get; set; } = Start;

    public CustomerState State { get; private set; } = CustomerState.Initial;

    public Rejection? Rejection { get; private set; }

    public ImmutableArray<FileItem> Missing => Rules.Missing(State);

    public ImmutableArray<CustomerEvent> Register(CustomerFile file, bool isNew = false) => Do(new PutFile(file, isNew, Now));

    public ImmutableArray<CustomerEvent> Put(
        string contact, bool hasPhone = true, bool isNew = false, ContactRole role = ContactRole.Operator) =>
        Do(new PutContact(new Contact(new ContactId(contact), role, hasPhone), isNew, Now));

    public ImmutableArray<CustomerEvent> Remove(string contact) => Do(new RemoveContact(new ContactId(contact), Now));

    public ImmutableArray<CustomerEvent> Join(string machine) => Do(new Join(new SerialNumber(machine), Now));

    public ImmutableArray<CustomerEvent> Leave(string machine) => Do(new Leave(new SerialNumber(machine), Now));

    public ImmutableArray<CustomerEvent> Erase() => Do(new Erase(Now));

    /// <summary>Lets the clock run to the deadline that stands; the one that sends it may be ahead of this clock.</summary>
    public ImmutableArray<CustomerEvent> ReachDeadline(TimeSpan early = default)
    {
        var due = State.Deadline ?? throw new InvalidOperationException("No deadline stands.");
        Now = due - early;
        return Do(new ReachFileDeadline(due, Now));
    }

    public ImmutableArray<CustomerEvent> Do(CustomerCommand command)
    {
        var decision = CustomerDecider.Decide(State, command, Rules);
        Rejection = decision.Rejection;
        State = decision.Events.Aggregate(State, CustomerState.Evolve);
        return decision.Events;
    }
}
