using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Dispatching;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Live;

/// <summary>The last value of everything that is shown, and what changed since the last frame. Not for concurrent use.</summary>
internal sealed class LiveModel
{
    private readonly Dictionary<string, LiveMachine> machines = [];
    private readonly List<LiveMachine> changedMachines = [];
    private readonly LiveBoard board = new();

    /// <summary>Orders about which the engine has decided something since the last frame.</summary>
    private readonly HashSet<string> decided = [];

    /// <summary>Of what seldom changes, and did since the views were read: the head of its stream at that commit.</summary>
    private readonly Dictionary<LiveKey, long> heads = [];
    private int handles;

    /// <summary>Takes over what the views say; a commit that they already contained is recognised by <paramref name="overview"/>'s head.</summary>
    public void Load(MachineOverview overview)
    {
        var machine = Changing(overview.Machine.SerialNumber);
        machine.Set(overview.Machine);
        if (overview.Meter is { } meter)
            machine.Set(meter);
        machine.StandsAt(overview.Head);
    }

    /// <summary>Takes over a service; to be called after all machines were loaded, so that no older commit can overwrite it. One of an unknown machine comes with the commit that made the machine.</summary>
    public void Load(ServiceListItem item)
    {
        if (machines.TryGetValue(item.Service.SerialNumber, out var machine))
            Touched(machine).Set(item.Service);
    }

    /// <summary>Takes over any other row; a commit that it already contained comes again, and so does every later one.</summary>
    public void Load(ViewRow row) => board.Set(row);

    public void Apply(IReadOnlyList<ViewRow> rows, long head)
    {
        foreach (var row in rows)
            Apply(row, head);
    }

    /// <summary>Takes over what was committed, unless the row already stands at a later commit of the same stream.</summary>
    public void Apply(ViewRow row, long head)
    {
        switch (row)
        {
            case MeterRow meter when Find(meter.SerialNumber) is var machine && machine.AdvanceMeter(head):
                Touched(machine).Set(meter);
                break;
            case ServiceRow service when Find(service.SerialNumber) is var machine && Advance(LiveKey.Of(service), machine.LoadedHead, head):
                Touched(machine).Set(service);
                break;
            case MachineRow machineRow when Find(machineRow.SerialNumber) is var machine && machine.AdvanceFile(head):
                Touched(machine).Set(machineRow);
                break;
            case MeterRow or ServiceRow or MachineRow:
                break;
            case DecisionRow decision:
                decided.Add(decision.Order);
                break;
            default:
                if (LiveKey.Of(row) is { } key && Advance(key, 0, head))
                    board.Set(row);
                break;
        }
    }

    /// <summary>What changed since the last frame, or null when nothing did.</summary>
    public LiveFrame? TakeFrame(long sequence)
    {
        if (changedMachines.Count + board.Changes + decided.Count == 0)
            return null;
        var frame = new LiveFrame(
            sequence,
            [.. changedMachines.Where(machine => machine.IsKnown).Select(machine => machine.TakeChange())],
            board.Stations.TakeChanges(),
            board.Technicians.TakeChanges(),
            board.Jobs.TakeChanges(),
            board.Requests.TakeChanges(),
            [.. decided]);
        changedMachines.Clear();
        decided.Clear();
        return frame;
    }

    /// <summary>All there is that may concern the filter, as it stands after the frame <paramref name="sequence"/>.</summary>
    public LiveFrame Everything(long sequence, LiveFilter filter) => new(
        sequence,
        filter.Machines || filter.Services ? [.. machines.Values.Where(machine => machine.IsKnown).Select(machine => machine.Describe())] : [],
        filter.Stations ? board.Stations.Everything() : [],
        filter.Technician is { } technician ? board.Technicians.Only([technician]) : filter.Technicians ? board.Technicians.Everything() : [],
        filter.Technician is { } busy ? board.Jobs.Only(board.JobsOf(busy)) : filter.Jobs ? board.Jobs.Everything() : [],
        filter.Requests ? board.Requests.Everything() : [],
        []);

    private bool Advance(LiveKey key, long loaded, long head)
    {
        if (head < heads.GetValueOrDefault(key, loaded))
            return false;
        heads[key] = head;
        return true;
    }

    private LiveMachine Changing(string serialNumber) => Touched(Find(serialNumber));

    private LiveMachine Find(string serialNumber)
    {
        if (!machines.TryGetValue(serialNumber, out var machine))
            machines.Add(serialNumber, machine = new LiveMachine(handles++));
        return machine;
    }

    private LiveMachine Touched(LiveMachine machine)
    {
        if (machine.Touch())
            changedMachines.Add(machine);
        return machine;
    }
}
