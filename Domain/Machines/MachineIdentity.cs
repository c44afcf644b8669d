namespace Dispatch.Domain.Machines;

/// <summary>What a machine is known by beside its serial number; null where nobody has told it.</summary>
/// <param name="Maker">Whose serial number it is: two makers may give the same one.</param>
/// <param name="Pin">Product identification number (ISO 10261), unique in the world.</param>
/// <param name="EquipmentId">What its owner calls it.</param>
[GenerateSerializer, Immutable]
public sealed record MachineIdentity(string? Maker = null, string? Pin = null, string? EquipmentId = null)
{
    public static MachineIdentity Unknown { get; } = new();

    /// <summary>This one, with what only the other knows.</summary>
    public MachineIdentity Or(MachineIdentity other) => new(Maker ?? other.Maker, Pin ?? other.Pin, EquipmentId ?? other.EquipmentId);
}
