using System.Collections.Concurrent;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Live.Messages;

namespace Dispatch.Live;

/// <summary>All that changed since the frame before, or all there is. Immutable; encoded once per filter, when first asked for.</summary>
internal sealed class LiveFrame(
    long sequence,
    MachineChange[] machines,
    LiveChange<StationRow>[] stations,
    LiveChange<LiveTechnician>[] technicians,
    LiveChange<LiveJob>[] jobs,
    LiveChange<LiveRequest>[] requests,
    string[] decided)
{
    private readonly ConcurrentDictionary<LiveFilter, LiveContent> encoded = new();
    private readonly Lazy<HashSet<string>> concerned = new(() => [.. technicians.Where(change => !change.Moved()).Select(change => change.Id), .. jobs.SelectMany(Concerned)]);

    public long Sequence => sequence;

    public int Rows => machines.Length + stations.Length + technicians.Length + jobs.Length + requests.Length + decided.Length;

    /// <summary>Whether something of it may concern the filter. Thousands of phones ask this of every frame, so it costs one look-up. What a phone told of its own position does not concern it.</summary>
    public bool MayConcern(LiveFilter filter) => filter.Technician is not { } technician || concerned.Value.Contains(technician);

    /// <summary>Null when nothing of it concerns the filter.</summary>
    public LiveContent? For(LiveFilter filter)
    {
        if (!MayConcern(filter))
            return null;
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

    private LiveContent Others(LiveFilter filter, MachineChange[] files, MachineChange[] markers, MachineChange[] services)
    {
        var places = filter.Stations ? stations : [];
        var crew = filter.Technicians ? technicians : [];
        var work = filter.Jobs ? jobs : [];
        var asked = filter.Requests ? requests : [];
        var seen = crew.Where(change => filter.Includes(change.Id, change.Now)).ToLookup(change => change.Moved(filter));
        return new(
            files.Length == 0 ? null : MachineColumns.Of(files),
            markers.Length == 0 ? null : MarkerColumns.Pack(markers),
            [.. services.Select(MachineServices.Of)],
            [.. places.Where(change => change.Now is not null).Select(change => StationMessage.Of(change.Now!))],
            [.. seen[false].Select(change => TechnicianMessage.Of(change.Id, change.Now!))],
            [.. seen[true].Select(change => PositionMessage.Of(change.Id, change.Now!.Seen!.Value))],
            [.. work.Where(change => filter.Includes(change.Now)).Select(change => JobMessage.Of(change.Now!))],
            [.. asked.Where(change => filter.Includes(change.Now)).Select(change => RequestMessage.Of(change.Now!))],
            filter is { Jobs: true, Technician: null } ? [.. decided] : [],
            Gone(
                [.. places.Where(change => change is { Now: null, Former: not null }).Select(change => change.Id)],
                [.. crew.Where(change => filter.Includes(change.Id, change.Former) && !filter.Includes(change.Id, change.Now)).Select(change => change.Id)],
                [.. work.Where(change => filter.Includes(change.Former) && !filter.Includes(change.Now)).Select(change => change.Id)],
                [.. asked.Where(change => filter.Includes(change.Former) && !filter.Includes(change.Now)).Select(change => change.Id)]));
    }

    private static IEnumerable<string> Concerned(LiveChange<LiveJob> change) => [.. change.Now?.Technicians ?? [], .. change.Former?.Technicians ?? []];

    private static LiveGone? Gone(string[] stations, string[] technicians, string[] jobs, string[] requests) =>
        stations.Length + technicians.Length + jobs.Length + requests.Length == 0 ? null : new([.. stations], [.. technicians], [.. jobs], [.. requests]);
}
