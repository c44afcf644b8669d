namespace Dispatch.Domain.Customers;

/// <summary>A contact of a customer without anything personal.</summary>
public sealed record Contact(ContactId Id, ContactRole Role, bool HasPhone);
