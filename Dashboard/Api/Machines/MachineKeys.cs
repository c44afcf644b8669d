using Dispatch.Domain.Machines;
using Dispatch.Grains.Interfaces.Views.Machines;

namespace Dispatch.Api.Machines;

/// <summary>Under which serial number a machine is kept that somebody names: whatever case and width, also by its PIN (F-35).</summary>
internal sealed class MachineKeys(IMachineViews machines)
{
    /// <returns>As it was given where no machine is known by that name.</returns>
    public async Task<string> OfAsync(string given, CancellationToken cancellation)
    {
        var named = new NamedMachine(given, MachineIdentity.Unknown);
        return MachineMatching.Find(named, await machines.KnownAsync([.. MachineMatching.Names(named)], cancellation)) ?? given;
    }
}
