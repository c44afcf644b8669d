using System.Collections.Immutable;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Customers;

/// <summary>A customer; without <paramref name="OpenedAt"/> nothing was heard of them.</summary>
/// <param name="CompleteBy">When the file has to be complete (R-CUS-1), exclusive.</param>
/// <param name="File">Null when only machines or contacts are known.</param>
/// <param name="OverdueAt">When the reminder was given.</param>
/// <param name="ErasedAt">Null again once something new is heard.</param>
public sealed record CustomerState(
    DateTimeOffset? OpenedAt,
    DateTimeOffset? CompleteBy,
    CustomerFile? File,
    ImmutableArray<Contact> Contacts,
    ImmutableHashSet<SerialNumber> Machines,
    DateTimeOffset? CompletedAt,
    DateTimeOffset? OverdueAt,
    DateTimeOffset? ErasedAt)
{
    public static CustomerState Initial { get; } = new(null, null, null, [], [], null, null, null);

    public bool IsOpen => OpenedAt is not null && ErasedAt is null;

    /// <summary>The deadline that stands: null once the file is complete, overdue or erased.</summary>
    public DateTimeOffset? Deadline => IsOpen && CompletedAt is null && OverdueAt is null ? CompleteBy : null;

    public bool Gave(FileItem item) => File?.Given.Contains(item) == true;

    public Contact? Find(ContactId id)
    {
        foreach (var contact in Contacts)
            if (contact.Id == id) return contact;
        return null;
    }

    public static CustomerState Evolve(CustomerState state, CustomerEvent happened) => happened switch
    {
        CustomerFileOpened opened => Initial with { OpenedAt = opened.At, CompleteBy = opened.CompleteBy, Machines = state.Machines },
        CustomerRegistered registered => state with { File = registered.File },
        ContactPut put => state with { Contacts = Put(state.Contacts, put.Contact) },
        ContactRemoved removed => state with { Contacts = state.Contacts.RemoveAll(contact => contact.Id == removed.Contact) },
        MachineJoined joined => state with { Machines = state.Machines.Add(joined.Machine) },
        MachineLeft left => state with { Machines = state.Machines.Remove(left.Machine) },
        CustomerFileCompleted completed => state with { CompletedAt = completed.At },
        CustomerFileFellOverdue overdue => state with { OverdueAt = overdue.At },
        CustomerErased erased => state with { File = null, Contacts = [], ErasedAt = erased.At },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a customer."),
    };

    private static ImmutableArray<Contact> Put(ImmutableArray<Contact> contacts, Contact contact)
    {
        for (var i = 0; i < contacts.Length; i++)
            if (contacts[i].Id == contact.Id) return contacts.SetItem(i, contact);
        return contacts.Add(contact);
    }
}
