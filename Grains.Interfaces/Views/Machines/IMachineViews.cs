using System.Collections.Immutable;
using Dispatch.Domain.Machines;

namespace Dispatch.Grains.Interfaces.Views.Machines;

public interface IMachineViews
{
    Task<MachineOverview?> FindAsync(string serialNumber, CancellationToken cancellation);

    /// <summary>Ordered by serial number.</summary>
    Task<Page<MachineOverview>> ListAsync(MachineFilter filter, PageRequest page, CancellationToken cancellation);

    /// <summary>The newest place that it told of apart from its readings; null when there is none.</summary>
    Task<SightingRow?> SeenAsync(string serialNumber, CancellationToken cancellation);

    /// <summary>Machines whose serial number, PIN or equipment id is one of these names, whatever their case and width.</summary>
    /// <param name="names">Folded (<see cref="MachineMatching.Fold"/>), any number.</param>
    Task<ImmutableArray<KnownMachine>> KnownAsync(IReadOnlyCollection<string> names, CancellationToken cancellation);
}
