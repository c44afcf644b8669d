using Dispatch.Grains.Interfaces.Views.Customers;

namespace Dispatch.Grains.Interfaces.Contracts.Customers;

/// <summary>Adds a contact or changes it.</summary>
/// <param name="Contact">The row's customer is the grain's key.</param>
/// <param name="IsNew">The id was made for this contact; one that is taken is refused.</param>
[GenerateSerializer, Immutable]
public sealed record PutContact(ContactRow Contact, bool IsNew);
