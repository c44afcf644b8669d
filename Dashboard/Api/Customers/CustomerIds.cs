using Dispatch.Api.Identifiers;

namespace Dispatch.Api.Customers;

internal static class CustomerIds
{
    public static IdFormat Customer { get; } = new("C", 8);

    public static IdFormat Contact { get; } = new("P", 8);
}
