namespace Dispatch.Domain.Stock;

/// <summary>Parts of one kind in a technician's van.</summary>
/// <param name="Number">As <see cref="PartNumbers.Normal"/> makes it.</param>
/// <param name="Quantity">Pieces that should be there; never below zero.</param>
/// <param name="Shortfall">Pieces used since the count beyond what it said: above zero, somebody has to count again.</param>
/// <param name="CountedAt">When somebody last counted or loaded them, UTC; <see cref="Never"/> when nobody did.</param>
[GenerateSerializer, Immutable]
public sealed record StockItem(string Number, string Name, int Quantity, int Shortfall, DateTimeOffset CountedAt)
{
    /// <summary>Stands for no count at all.</summary>
    public static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    /// <summary>What was used before the count is in the count already.</summary>
    internal StockItem Without(int used, DateTimeOffset usedAt)
    {
        if (usedAt < CountedAt) return this;
        var balance = Quantity - Shortfall - used;
        return this with { Quantity = int.Max(0, balance), Shortfall = int.Max(0, -balance) };
    }
}
