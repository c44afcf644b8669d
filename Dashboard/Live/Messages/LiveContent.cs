using System.Collections.Immutable;

namespace Dispatch.Live.Messages;

/// <summary>Values that replace what the client knew.</summary>
/// <param name="Machines">Machines that are new to the client or whose file changed; null when none.</param>
/// <param name="Markers">See <see cref="MarkerColumns"/>, base64 in JSON; null when none.</param>
/// <param name="Services">For each machine listed, all services that it owes now.</param>
/// <param name="Positions">Of technicians of whom nothing else changed.</param>
/// <param name="Decided">Ids of work orders about which the dispatch engine has decided something: news without content, the decision is to be read. Not part of a snapshot.</param>
/// <param name="Gone">What the client must forget; null when nothing.</param>
public sealed record LiveContent(
    MachineColumns? Machines,
    byte[]? Markers,
    ImmutableArray<MachineServices> Services,
    ImmutableArray<StationMessage> Stations,
    ImmutableArray<TechnicianMessage> Technicians,
    ImmutableArray<PositionMessage> Positions,
    ImmutableArray<JobMessage> Jobs,
    ImmutableArray<RequestMessage> Requests,
    ImmutableArray<string> Decided,
    LiveGone? Gone)
{
    /// <summary>For a filter that nothing matches.</summary>
    public static LiveContent Nothing { get; } = new(null, null, [], [], [], [], [], [], [], null);

    internal bool IsEmpty =>
        Machines is null && Markers is null && Services.IsEmpty && Stations.IsEmpty && Technicians.IsEmpty
        && Positions.IsEmpty && Jobs.IsEmpty && Requests.IsEmpty && Decided.IsEmpty && Gone is null;
}

/// <summary>Ids of what the client sees no more: it ended, or moved out of the client's view.</summary>
public sealed record LiveGone(ImmutableArray<string> Stations, ImmutableArray<string> Technicians, ImmutableArray<string> Jobs, ImmutableArray<string> Requests);
