namespace Dispatch.Domain.Customers;

public enum CustomerKind
{
    Company,
    Person,
}
