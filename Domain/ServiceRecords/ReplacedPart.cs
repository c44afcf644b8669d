namespace Dispatch.Domain.ServiceRecords;

/// <summary>Parts of one kind put in for old ones.</summary>
/// <param name="Quantity">1 to 1000; 1 for a part with serial numbers.</param>
/// <param name="OldSerial">Null for parts that carry none; if one of the two is known, so must the other be.</param>
[GenerateSerializer, Immutable]
public sealed record ReplacedPart(string Number, string Name, int Quantity, string? OldSerial, string? NewSerial)
{
    public const int MaxQuantity = 1_000;
}
