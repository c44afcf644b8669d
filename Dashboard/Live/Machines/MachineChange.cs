using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Live.Machines;

/// <summary>A machine after the changes of one frame, and where it was before them.</summary>
/// <param name="Hours">Lifetime hours in hundredths.</param>
/// <param name="ReadingAt">Unix seconds of the newest reading; 0 before the first.</param>
/// <param name="Due">Its open and overdue services.</param>
internal readonly record struct MachineChange(
    int Handle,
    MachineFile File,
    MapPosition Position,
    uint Hours,
    uint ReadingAt,
    MarkerFlags Flags,
    ImmutableArray<ServiceRow> Due,
    string? FormerStation,
    MapPosition FormerPosition,
    bool FileChanged,
    bool DueChanged)
{
    /// <summary>In the filter's view now, or just left it.</summary>
    public bool Concerns(LiveFilter filter) => IsIn(filter) || WasIn(filter);

    /// <summary>The client must be told the whole of it.</summary>
    public bool Enters(LiveFilter filter) => !WasIn(filter);

    private bool IsIn(LiveFilter filter) => filter.IncludesPlace(File.Station, Position);

    private bool WasIn(LiveFilter filter) => filter.IncludesPlace(FormerStation, FormerPosition);
}
