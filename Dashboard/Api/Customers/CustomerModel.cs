using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Grains.Interfaces.Views.Customers;

namespace Dispatch.Api.Customers;

/// <summary>A customer's file.</summary>
/// <param name="Kind">Null when a machine's file named this customer and nobody has registered them.</param>
/// <param name="CompleteBy">When the file has to be complete (R-CUS-1).</param>
/// <param name="Missing">What is required and not on file.</param>
/// <param name="Machines">How many machines' files name this customer: <c>/api/machines?customer=</c> lists them.</param>
public sealed record CustomerModel(
    string Id,
    CustomerKind? Kind,
    string? Name,
    string? Phone,
    string? Email,
    string? Address,
    string? ServicesWanted,
    string? Notes,
    string? Station,
    CustomerFileState State,
    DateTimeOffset OpenedAt,
    DateTimeOffset CompleteBy,
    ImmutableArray<FileItem> Missing,
    int Machines)
{
    public static CustomerModel Of(CustomerOverview overview)
    {
        var (customer, details) = (overview.Customer, overview.Details);
        return new(
            customer.Id,
            customer.Kind,
            details?.Name,
            details?.Phone,
            details?.Email,
            details?.Address,
            details?.ServicesWanted,
            details?.Notes,
            customer.Station,
            customer.State,
            customer.OpenedAt,
            customer.CompleteBy,
            customer.Missing,
            overview.Machines);
    }
}
