using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Live.Machines;

/// <summary>The last value of everything shown of one machine.</summary>
internal sealed class LiveMachine(int handle)
{
    private MachineRow? row;
    private MeterRow? meter;
    private ImmutableArray<ServiceRow> due = [];
    private MachineFile? file;
    private bool dirty;
    private bool fileChanged;
    private bool dueChanged;
    private string? formerStation;
    private MapPosition formerPosition;
    private long fileHead;
    private long meterHead;

    /// <summary>The head of the machine's stream when it was read from the views; 0 when it was not.</summary>
    public long LoadedHead { get; private set; }

    /// <summary>Nothing is shown of a machine before its file is known.</summary>
    public bool IsKnown => file is not null;

    public void StandsAt(long head) => LoadedHead = fileHead = meterHead = head;

    /// <summary>False when the file shown is of a later commit than <paramref name="head"/>.</summary>
    public bool AdvanceFile(long head) => Advance(ref fileHead, head);

    /// <summary>False when the hours shown are of a later commit than <paramref name="head"/>.</summary>
    public bool AdvanceMeter(long head) => Advance(ref meterHead, head);

    public void Set(MachineRow machine)
    {
        row = machine;
        var changed = new MachineFile(machine.SerialNumber, machine.Model, machine.Station, machine.Customer, machine.TimeZone);
        if (changed == file)
            return;
        file = changed;
        fileChanged = true;
    }

    public void Set(MeterRow value) => meter = value;

    public void Set(ServiceRow service)
    {
        if (due.Contains(service))
            return;
        var others = due.RemoveAll(other => other.Line == service.Line && other.Occurrence == service.Occurrence);
        var changed = service.State is ServiceState.Open or ServiceState.Overdue ? others.Add(service) : others;
        dueChanged |= changed.Length != due.Length || changed.Length != others.Length;
        due = changed;
    }

    /// <summary>To be called before the first change of a frame; true once per frame.</summary>
    public bool Touch()
    {
        if (dirty)
            return false;
        dirty = true;
        formerStation = file?.Station;
        formerPosition = file is null ? MapPosition.Unknown : Position;
        return true;
    }

    /// <summary>Nothing is said of it yet; the next change is the first of its frame again.</summary>
    public void Rest() => dirty = false;

    /// <summary>What the frame says of this machine; the next one starts from here.</summary>
    public MachineChange TakeChange()
    {
        var change = Describe(fileChanged, dueChanged);
        dirty = fileChanged = dueChanged = false;
        return change;
    }

    /// <summary>The whole of it, as a snapshot says it.</summary>
    public MachineChange Describe() => Describe(true, true);

    private static bool Advance(ref long at, long head)
    {
        if (head < at)
            return false;
        at = head;
        return true;
    }

    private MapPosition Position => MapPosition.Of(meter?.Position ?? row?.Site);

    private MachineChange Describe(bool withFile, bool withDue) => new(
        handle,
        file ?? throw new InvalidOperationException("The machine is not known yet."),
        Position,
        (uint)double.Clamp(double.Round((meter?.LifetimeHours ?? 0) * 100), 0, uint.MaxValue),
        (uint)long.Clamp(meter?.ReadingAt.ToUnixTimeSeconds() ?? 0, 0, uint.MaxValue),
        Flags,
        due,
        dirty ? formerStation : file.Station,
        dirty ? formerPosition : Position,
        withFile,
        withDue);

    private MarkerFlags Flags
    {
        get
        {
            var flags = MarkerFlags.None;
            foreach (var service in due)
                flags |= service.State == ServiceState.Overdue ? MarkerFlags.Overdue : MarkerFlags.Open;
            if (meter?.Position is { IsValid: true })
                flags |= MarkerFlags.Reported;
            if (row is { Verified: false })
                flags |= MarkerFlags.Unverified;
            if (row is { MeterReplacementSuspected: true })
                flags |= MarkerFlags.MeterReplacementSuspected;
            return flags;
        }
    }
}
