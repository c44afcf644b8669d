namespace Dispatch.Grains.Interfaces.Customers;

/// <summary>All given conditions must hold.</summary>
public sealed record CustomerFilter(string? Station = null, CustomerFileState? State = null);
