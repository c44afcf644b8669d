using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Customers;

namespace Dispatch.Grains.Customers;

/// <summary>What people and queries see of a customer.</summary>
internal static class CustomerProjection
{
    /// <summary>The one deadline of a customer: when the file has to be complete.</summary>
    private const string Deadline = "file";

    public static Effects Effects(string customer, CustomerState before, CustomerState after, CustomerRules rules)
    {
        var row = Row(customer, after, rules);
        return new Effects
        {
            Views = row is null || row == Row(customer, before, rules) ? [] : [row],
            Erasures = Erasures(customer, before, after),
            Deadlines = before.Deadline == after.Deadline ? [] : [new DeadlineChange(Deadline, after.Deadline)],
        };
    }

    private static CustomerRow? Row(string customer, CustomerState state, CustomerRules rules) =>
        (state.OpenedAt, state.CompleteBy) is not ({ } openedAt, { } completeBy)
            ? null
            : new CustomerRow(
                customer, state.File?.Kind, state.File?.Station?.Value, Progress(state), openedAt, completeBy, rules.Missing(state));

    private static CustomerFileState Progress(CustomerState state) => state switch
    {
        { ErasedAt: not null } => CustomerFileState.Erased,
        { CompletedAt: not null } => CustomerFileState.Complete,
        { OverdueAt: not null } => CustomerFileState.Overdue,
        _ => CustomerFileState.Incomplete,
    };

    private static ImmutableArray<Erasure> Erasures(string customer, CustomerState before, CustomerState after)
    {
        var contacts = before.Contacts
            .Where(contact => after.Find(contact.Id) is null)
            .Select(contact => Erasure.Of<ContactRow>(customer, contact.Id.Value));
        return before.ErasedAt is null && after.ErasedAt is not null
            ? [Erasure.Of<CustomerDetailsRow>(customer), .. contacts]
            : [.. contacts];
    }
}
