namespace Dispatch.Domain.Stock;

/// <summary>How many pieces of a part somebody found in the van, or left there after loading it.</summary>
/// <param name="Quantity">0 to 10,000.</param>
[GenerateSerializer, Immutable]
public sealed record PartCount(string Number, string Name, int Quantity)
{
    public const int MaxQuantity = 10_000;
}
