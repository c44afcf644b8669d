using System.Collections.Immutable;
using Dispatch.Domain.Machines;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;

namespace Dispatch.Gateway.Tests.Fakes;

/// <summary>Nothing is on file but what the test puts there.</summary>
public sealed class NoMachines : IMachineViews
{
    public List<KnownMachine> Known { get; } = [];

    public Task<MachineOverview?> FindAsync(string serialNumber, CancellationToken cancellation) => Task.FromResult<MachineOverview?>(null);

    public Task<Page<MachineOverview>> ListAsync(MachineFilter filter, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(new Page<MachineOverview>([], null));

    public Task<SightingRow?> SeenAsync(string serialNumber, CancellationToken cancellation) => Task.FromResult<SightingRow?>(null);

    public Task<ImmutableArray<KnownMachine>> KnownAsync(IReadOnlyCollection<string> names, CancellationToken cancellation) =>
        Task.FromResult<ImmutableArray<KnownMachine>>(
        [
            .. Known.Where(machine => new[] { machine.Key, machine.Identity.Pin, machine.Identity.EquipmentId }
                .OfType<string>().Any(name => names.Contains(MachineMatching.Fold(name)))),
        ]);
}
