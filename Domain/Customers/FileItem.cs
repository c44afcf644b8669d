namespace Dispatch.Domain.Customers;

/// <summary>
/// What a customer's file has to hold (R-CUS-1). Models, serial numbers and maintenance dates come with the machine's own file.
/// </summary>
public enum FileItem
{
    Name,
    Address,
    Phone,
    ServicesWanted,
    Machine,
}
