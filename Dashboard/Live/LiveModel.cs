using Dispatch.Grains.Interfaces.Machines;
using Dispatch.Grains.Interfaces.Maintenance;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Stations;
using Dispatch.Grains.Interfaces.Technicians;

namespace Dispatch.Dashboard.Live;

/// <summary>The last value of everything that is shown, and what changed since the last frame. Not for concurrent use.</summary>
internal sealed class LiveModel
{
    private readonly Dictionary<string, LiveMachine> machines = [];
    private readonly Dictionary<string, StationRow> stations = [];
    private readonly Dictionary<string, LiveTechnician> technicians = [];
    private readonly Dictionary<string, string> names = [];
    private readonly List<LiveMachine> changedMachines = [];
    private readonly HashSet<string> changedStations = [];
    private readonly HashSet<string> changedTechnicians = [];

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

    public void Load(StationRow station) => Set(station);

    public void Load(TechnicianListItem item)
    {
        Set(item.Technician);
        if (item.Person is { } person)
            Set(person);
    }

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
            case StationRow station when Advance(new(typeof(StationRow), station.Id), 0, head):
                Set(station);
                break;
            case TechnicianRow technician when Advance(new(typeof(TechnicianRow), technician.Id), 0, head):
                Set(technician);
                break;
            case PersonRow person when Advance(new(typeof(PersonRow), person.Id), 0, head):
                Set(person);
                break;
        }
    }

    /// <summary>What changed since the last frame, or null when nothing did.</summary>
    public LiveFrame? TakeFrame(long sequence)
    {
        if (changedMachines.Count + changedStations.Count + changedTechnicians.Count == 0)
            return null;
        var frame = new LiveFrame(
            sequence,
            [.. changedMachines.Where(machine => machine.IsKnown).Select(machine => machine.TakeChange())],
            [.. changedStations.Select(id => stations[id])],
            [.. changedTechnicians.Select(id => technicians[id])]);
        changedMachines.Clear();
        changedStations.Clear();
        changedTechnicians.Clear();
        return frame;
    }

    /// <summary>All there is, as it stands after the frame <paramref name="sequence"/>.</summary>
    public LiveFrame Everything(long sequence) => new(
        sequence,
        [.. machines.Values.Where(machine => machine.IsKnown).Select(machine => machine.Describe())],
        [.. stations.Values],
        [.. technicians.Values]);

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

    private void Set(StationRow station)
    {
        stations[station.Id] = station;
        changedStations.Add(station.Id);
    }

    private void Set(TechnicianRow technician)
    {
        technicians[technician.Id] = new LiveTechnician(technician, names.GetValueOrDefault(technician.Id));
        changedTechnicians.Add(technician.Id);
    }

    private void Set(PersonRow person)
    {
        names[person.Id] = person.Name;
        if (!technicians.TryGetValue(person.Id, out var technician))
            return;
        technicians[person.Id] = technician with { Name = person.Name };
        changedTechnicians.Add(person.Id);
    }
}
