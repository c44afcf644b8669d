namespace Dispatch.Grains.Interfaces.Views.Machines;

public interface IMachineViews
{
    Task<MachineOverview?> FindAsync(string serialNumber, CancellationToken cancellation);

    /// <summary>Ordered by serial number.</summary>
    Task<Page<MachineOverview>> ListAsync(MachineFilter filter, PageRequest page, CancellationToken cancellation);
}
