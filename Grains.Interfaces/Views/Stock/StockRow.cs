using Dispatch.Domain.Stock;

namespace Dispatch.Grains.Interfaces.Views.Stock;

/// <summary>Parts of one kind in a technician's van. Key: technician and the part's number.</summary>
[GenerateSerializer, Immutable]
public sealed record StockRow(string Technician, StockItem Item) : ViewRow;
