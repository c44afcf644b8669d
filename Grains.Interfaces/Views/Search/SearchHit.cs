namespace Dispatch.Grains.Interfaces.Views.Search;

/// <summary>Something that a search found.</summary>
/// <param name="Id">The serial number, the customer's id, or the contact's within <paramref name="Customer"/>.</param>
/// <param name="Customer">Of a contact; else null.</param>
/// <param name="Title">The serial number or the name.</param>
/// <param name="Detail">What else could be found of it: model, phone, address.</param>
/// <param name="Score">The share of the query that was found, above 0 to 1.</param>
public sealed record SearchHit(SearchKind Kind, string Id, string? Customer, string Title, string Detail, double Score);
