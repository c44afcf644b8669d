namespace Dispatch.Grains.Interfaces.Views.Technicians;

/// <summary>What the journal must not hold because it may have to be erased: a person's name and phone. Key: id.</summary>
[GenerateSerializer, Immutable]
public sealed record PersonRow(string Id, string Name, string? Phone) : ViewRow;
