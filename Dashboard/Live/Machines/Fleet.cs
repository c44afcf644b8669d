using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Live.Machines;

/// <summary>The machines of an epoch with what they owe, and which changed since the last frame. Not for concurrent use.</summary>
internal sealed class Fleet
{
    private readonly Dictionary<string, LiveMachine> machines = [];
    private readonly List<LiveMachine> changed = [];

    /// <summary>Shared by those who ask before anything changed.</summary>
    private readonly WeakReference<MachineChange[]?> everything = new(null);
    private (long Sequence, MachineChange[] Changes) taken = (-1, []);
    private int handles;

    /// <summary>Takes over what the views say; a commit that they already contained is recognised by the head.</summary>
    public void Load(MachineOverview overview)
    {
        Take(overview.Machine);
        if (overview.Meter is { } meter)
            Take(meter);
        Find(overview.Machine.SerialNumber).StandsAt(overview.Head);
    }

    public void Take(MachineRow row) => Touched(row.SerialNumber).Set(row);

    public void Take(MeterRow row) => Touched(row.SerialNumber).Set(row);

    public void Take(ServiceRow row) => Touched(row.SerialNumber).Set(row);

    /// <summary>A machine that nobody spoke of yet is not shown.</summary>
    public LiveMachine Find(string serialNumber)
    {
        if (!machines.TryGetValue(serialNumber, out var machine))
            machines.Add(serialNumber, machine = new LiveMachine(handles++));
        return machine;
    }

    /// <summary>What changed in a frame: the same for all who ask for that frame.</summary>
    public MachineChange[] TakeChanges(long sequence)
    {
        if (taken.Sequence == sequence && changed.Count == 0)
            return taken.Changes;
        taken = (sequence, [.. changed.Where(machine => machine.IsKnown).Select(machine => machine.TakeChange())]);
        foreach (var unknown in changed.Where(machine => !machine.IsKnown))
            unknown.Rest();
        changed.Clear();
        return taken.Changes;
    }

    /// <summary>All there is, as if it were new.</summary>
    public MachineChange[] Everything()
    {
        if (everything.TryGetTarget(out var known) && known is not null)
            return known;
        MachineChange[] all = [.. machines.Values.Where(machine => machine.IsKnown).Select(machine => machine.Describe())];
        everything.SetTarget(all);
        return all;
    }

    private LiveMachine Touched(string serialNumber)
    {
        var machine = Find(serialNumber);
        everything.SetTarget(null);
        if (machine.Touch())
            changed.Add(machine);
        return machine;
    }
}
