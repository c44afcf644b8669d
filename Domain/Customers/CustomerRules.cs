using System.Collections.Immutable;

namespace Dispatch.Domain.Customers;

/// <summary>When a customer's file has to be complete, and what that takes.</summary>
/// <param name="CompleteWithin">From the first that is heard of the customer (R-CUS-1).</param>
public sealed record CustomerRules(TimeSpan CompleteWithin, ImmutableArray<FileItem> Required)
{
    public static CustomerRules Default { get; } = new(TimeSpan.FromDays(2), [.. Enum.GetValues<FileItem>()]);

    /// <summary>What is required and not on file, in the order of the items.</summary>
    public ImmutableArray<FileItem> Missing(CustomerState customer) => [.. Required.Where(item => !Has(customer, item)).Distinct().Order()];

    private static bool Has(CustomerState customer, FileItem item) => item switch
    {
        FileItem.Machine => !customer.Machines.IsEmpty,
        FileItem.Phone => customer.Gave(item) || customer.Contacts.Any(contact => contact.HasPhone),
        _ => customer.Gave(item),
    };
}
