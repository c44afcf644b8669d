using System.Collections.Concurrent;
using Dispatch.Domain.Machines;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Http.Calls;

namespace Dispatch.Gateway.Telemetry;

/// <summary>
/// Under which serial number a machine is kept that a feed names: by serial number, PIN or equipment id, in any case and width (F-35).
/// What was found is remembered for a minute, so that a feed costs no look-up per reading.
/// </summary>
internal sealed class MachineNames(IMachineViews machines, TimeProvider time)
{
    private const int MostKept = 200_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<NamedMachine, (string Key, DateTimeOffset Until)> found = [];

    /// <returns>For each the key of its machine's grain, known or to be.</returns>
    public async Task<string[]> KeysAsync(IReadOnlyList<NamedMachine> named)
    {
        var now = time.GetUtcNow();
        var keys = new string?[named.Count];
        var open = new List<int>();
        for (var i = 0; i < named.Count; i++)
        {
            if (found.TryGetValue(named[i], out var kept) && kept.Until > now)
                keys[i] = kept.Key;
            else
                open.Add(i);
        }

        if (open.Count > 0)
            await LookUpAsync(named, open, keys, now + Kept);
        return keys!;
    }

    private async Task LookUpAsync(IReadOnlyList<NamedMachine> all, List<int> open, string?[] keys, DateTimeOffset until)
    {
        string[] names = [.. open.SelectMany(i => MachineMatching.Names(all[i]))];
        var known = await Fenced.CallAsync(() => machines.KnownAsync(names, CancellationToken.None));
        var byName = known.SelectMany(NamesOf, (machine, name) => (machine, name)).ToLookup(each => each.name, each => each.machine);
        var toBe = new List<KnownMachine>();
        if (found.Count > MostKept)
            found.Clear();
        foreach (var i in open)
        {
            var named = all[i];
            KnownMachine[] candidates = [.. MachineMatching.Names(named).SelectMany(name => byName[name]).Distinct()];
            if (MachineMatching.Find(named, candidates) is { } key)
                found[named] = (key, until);
            else if (MachineMatching.Find(named, toBe) is { } other)
                key = other;
            else
                toBe.Add(new(key = MachineMatching.KeyFor(named, [.. candidates, .. toBe]), named.Identity));
            keys[i] = key;
        }
    }

    private static IEnumerable<string> NamesOf(KnownMachine machine) =>
        new[] { machine.Key, machine.Identity.Pin, machine.Identity.EquipmentId }.OfType<string>().Select(MachineMatching.Fold).Distinct();
}
