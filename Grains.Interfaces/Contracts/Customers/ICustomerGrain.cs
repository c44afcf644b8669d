using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Customers;

/// <summary>A customer; the key is their id. A machine's file may name a customer whom nobody has registered: the id opens an empty file, which then falls overdue like any other that is not complete (R-CUS-1).</summary>
[Inbox("customer")]
public interface ICustomerGrain : IInbox
{
    /// <summary>Refused: <c>id_taken</c>.</summary>
    Task<Outcome> Register(RegisterCustomer customer, Caller caller);

    /// <summary>Refused: <c>unknown_customer</c>, <c>id_taken</c>.</summary>
    Task<Outcome> PutContact(PutContact contact, Caller caller);

    /// <summary>The contact's name, phone and e-mail are erased. Refused: <c>unknown_customer</c>, <c>unknown_contact</c>.</summary>
    Task<Outcome> RemoveContact(string contact, Caller caller);

    /// <summary>Erases all that is known of the customer and their contacts; machines, requests and orders keep the id. Refused: <c>unknown_customer</c>, <c>customer_awaited</c> while work is open for them.</summary>
    Task<Outcome> Erase(Caller caller);
}
