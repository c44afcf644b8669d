namespace Dispatch.Grains.Interfaces.Views.Stock;

/// <summary>All given conditions must hold.</summary>
/// <param name="Station">The technicians' home station.</param>
/// <param name="Part">Its number, as <see cref="Domain.Stock.PartNumbers.Normal"/> makes it.</param>
/// <param name="IsShort">Only parts of which more was (true) or not more was (false) used than counted.</param>
public sealed record StockFilter(string? Station = null, string? Part = null, bool? IsShort = null);
