namespace Dispatch.Domain.Maintenance;

/// <summary>What a service uses up (R-MNT-2): only the brand's own (R-MNT-3).</summary>
/// <param name="Number">Of the part, unique in its line; as people write it.</param>
/// <param name="Quantity">In <paramref name="Unit"/>s, above 0; vans are counted in the same.</param>
[GenerateSerializer, Immutable]
public sealed record PlanMaterial(string Number, PlanText Name, double Quantity, MaterialUnit Unit);

/// <summary>In what a material is counted.</summary>
public enum MaterialUnit
{
    /// <summary>A filter, a can of oil.</summary>
    Piece,

    Litre,

    Kilogram,

    Metre,
}
