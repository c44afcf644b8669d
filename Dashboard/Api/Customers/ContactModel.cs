using Dispatch.Domain.Customers;
using Dispatch.Grains.Interfaces.Views.Customers;

namespace Dispatch.Api.Customers;

/// <summary>A person whom one can reach at a customer's.</summary>
public sealed record ContactModel(string Id, string Name, ContactRole Role, string? Phone, string? Email)
{
    public static ContactModel Of(ContactRow row) => new(row.Id, row.Name, row.Role, row.Phone, row.Email);
}
