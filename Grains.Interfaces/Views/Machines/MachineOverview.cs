namespace Dispatch.Grains.Interfaces.Views.Machines;

/// <summary>A machine in a list, with what it owes.</summary>
/// <param name="Head">The newer of the two rows' stream heads.</param>
public sealed record MachineOverview(MachineRow Machine, MeterRow? Meter, int OpenServices, int OverdueServices, long Head)
{
    /// <summary>The meter once it was read; null while nothing but a place is known of it.</summary>
    public MeterRow? Read => Meter?.ReadingAt > DateTimeOffset.UnixEpoch ? Meter : null;
}
