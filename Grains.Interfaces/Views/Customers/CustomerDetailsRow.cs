namespace Dispatch.Grains.Interfaces.Views.Customers;

/// <summary>What the journal must not hold of a customer because it may have to be erased. Key: id.</summary>
/// <param name="ServicesWanted">In the customer's words (R-CUS-1).</param>
[GenerateSerializer, Immutable]
public sealed record CustomerDetailsRow(
    string Id,
    string? Name,
    string? Phone,
    string? Email,
    string? Address,
    string? ServicesWanted,
    string? Notes) : ViewRow;
