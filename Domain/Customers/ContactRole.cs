namespace Dispatch.Domain.Customers;

/// <summary>What a contact is for at the customer's.</summary>
public enum ContactRole
{
    Owner,
    SiteManager,
    Operator,
    Purchasing,
    Accounts,
    Other,
}
