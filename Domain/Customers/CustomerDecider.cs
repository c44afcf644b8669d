using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Customers;

/// <summary>All decisions about a customer's file. Given again, a command yields nothing.</summary>
public static class CustomerDecider
{
    public static Decision<CustomerEvent> Decide(CustomerState customer, CustomerCommand command, CustomerRules rules)
    {
        if (Refusal(customer, command) is { } rejection) return rejection;
        if (Change(customer, command, rules) is not { } change) return Decision<CustomerEvent>.Nothing;
        ImmutableArray<CustomerEvent> events = customer.IsOpen || change is MachineLeft
            ? [change]
            : [new CustomerFileOpened(command.Now + rules.CompleteWithin, command.Now), change];
        var after = events.Aggregate(customer, CustomerState.Evolve);
        return after.IsOpen && after.CompletedAt is null && rules.Missing(after).IsEmpty
            ? Decision<CustomerEvent>.Of(events.Add(new CustomerFileCompleted(command.Now)))
            : Decision<CustomerEvent>.Of(events);
    }

    private static Rejection? Refusal(CustomerState customer, CustomerCommand command) => command switch
    {
        PutFile { IsNew: true } when customer.OpenedAt is not null => new("id_taken", "This customer id is taken: make another."),
        PutContact or RemoveContact or Erase when customer.OpenedAt is null =>
            new("unknown_customer", "Nothing is known of this customer."),
        Erase { Open: [_, ..] open } when customer.ErasedAt is null =>
            new(
                "customer_awaited",
                $"Still open for them: {string.Join(", ", open)}. Finish or cancel that first; whoever does it has to reach them."),
        PutContact { IsNew: true } put when customer.Find(put.Contact.Id) is not null =>
            new("id_taken", "This contact id is taken: make another."),
        RemoveContact remove when customer.Find(remove.Contact) is null =>
            new("unknown_contact", $"The customer has no contact {remove.Contact}."),
        _ => null,
    };

    private static CustomerEvent? Change(CustomerState customer, CustomerCommand command, CustomerRules rules) => command switch
    {
        PutFile put => put.File == customer.File ? null : new CustomerRegistered(put.File, put.Now),
        PutContact put => put.Contact == customer.Find(put.Contact.Id) ? null : new ContactPut(put.Contact, put.Now),
        RemoveContact remove => new ContactRemoved(remove.Contact, remove.Now),
        Join join => customer.Machines.Contains(join.Machine) ? null : new MachineJoined(join.Machine, join.Now),
        Leave leave => customer.Machines.Contains(leave.Machine) ? new MachineLeft(leave.Machine, leave.Now) : null,
        ReachFileDeadline reached => customer.Deadline is { } due && (due <= reached.DueAt || due <= reached.Now)
            ? new CustomerFileFellOverdue(rules.Missing(customer), reached.Now)
            : null,
        Erase erase => customer.ErasedAt is null ? new CustomerErased(erase.Now) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command to a customer."),
    };
}
