using Dispatch.Domain.Customers;

namespace Dispatch.Grains.Interfaces.Views.Customers;

/// <summary>A person at a customer's: all of it is erased with the contact. Key: customer, id.</summary>
[GenerateSerializer, Immutable]
public sealed record ContactRow(string Customer, string Id, string Name, ContactRole Role, string? Phone, string? Email) : ViewRow;
