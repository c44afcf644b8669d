using System.Collections.Concurrent;
using Dispatch.Dashboard.Live.Messages;
using Dispatch.Grains.Interfaces.Stations;

namespace Dispatch.Dashboard.Live;

/// <summary>All that changed within one coalescing interval, or all there is. Immutable; encoded once per filter, when first asked for.</summary>
internal sealed class LiveFrame(long sequence, MachineChange[] machines, StationRow[] stations, LiveTechnician[] technicians)
{
    private readonly ConcurrentDictionary<LiveFilter, LiveContent> encoded = new();

    public long Sequence => sequence;

    public int Rows => machines.Length + stations.Length + technicians.Length;

    /// <summary>Null when nothing of it concerns the filter.</summary>
    public LiveContent? For(LiveFilter filter)
    {
        var content = encoded.GetOrAdd(filter, static (filter, frame) => frame.Encode(filter), this);
        return content.IsEmpty ? null : content;
    }

    private LiveContent Encode(LiveFilter filter)
    {
        if (!filter.Machines && !filter.Services)
            return Others(filter, [], [], []);
        var concerned = Array.FindAll(machines, change => change.Concerns(filter));
        return Others(
            filter,
            Array.FindAll(concerned, change => change.FileChanged || change.Enters(filter)),
            filter.Machines ? concerned : [],
            filter.Services ? Array.FindAll(concerned, change => change.DueChanged || change.Enters(filter)) : []);
    }

    private LiveContent Others(LiveFilter filter, MachineChange[] files, MachineChange[] markers, MachineChange[] services) => new(
        files.Length == 0 ? null : MachineColumns.Of(files),
        markers.Length == 0 ? null : MarkerColumns.Pack(markers),
        [.. services.Select(MachineServices.Of)],
        filter.Stations ? [.. stations.Select(StationMessage.Of)] : [],
        filter.Technicians
            ? [.. technicians.Where(one => filter.Territory is null || one.Row.Station == filter.Territory).Select(TechnicianMessage.Of)]
            : []);
}
