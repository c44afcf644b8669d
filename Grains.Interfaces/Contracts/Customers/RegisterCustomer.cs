using Dispatch.Domain.Customers;
using Dispatch.Grains.Interfaces.Views.Customers;

namespace Dispatch.Grains.Interfaces.Contracts.Customers;

/// <summary>Fills in a customer's file or changes it: what is left out is not known any more.</summary>
/// <param name="Details">The row's id is the grain's key.</param>
/// <param name="IsNew">The id was made for this customer; one that is taken is refused.</param>
[GenerateSerializer, Immutable]
public sealed record RegisterCustomer(CustomerKind Kind, string? Station, CustomerDetailsRow Details, bool IsNew);
