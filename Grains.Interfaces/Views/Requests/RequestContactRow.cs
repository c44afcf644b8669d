namespace Dispatch.Grains.Interfaces.Views.Requests;

/// <summary>Who called and whom to ask for (R-INT-7), kept where it can be erased. Key: the request's id.</summary>
/// <param name="Name">Empty when nobody told it.</param>
[GenerateSerializer, Immutable]
public sealed record RequestContactRow(string Request, string Name, string? Phone, string? Email, string? Address) : ViewRow;
