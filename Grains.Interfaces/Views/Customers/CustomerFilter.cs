namespace Dispatch.Grains.Interfaces.Views.Customers;

/// <summary>All given conditions must hold.</summary>
public sealed record CustomerFilter(string? Station = null, CustomerFileState? State = null);
