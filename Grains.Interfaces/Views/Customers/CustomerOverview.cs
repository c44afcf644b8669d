using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.Customers;

/// <param name="Details">Null when they were never given or are erased.</param>
/// <param name="Machines">How many machines' files name this customer.</param>
/// <param name="Contacts">By id; empty in lists.</param>
public sealed record CustomerOverview(CustomerRow Customer, CustomerDetailsRow? Details, int Machines, ImmutableArray<ContactRow> Contacts);
