using System.Collections.Immutable;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Sla;

namespace Dispatch.Grains.Sla;

/// <summary>The clocks of a stream as rows, and the deadlines on which they run.</summary>
internal static class ClockProjection
{
    /// <summary>Rows of clocks that changed.</summary>
    public static IEnumerable<ViewRow> Rows(string stream, StationId station, ClockBoard before, ClockBoard after) =>
        after.Clocks.Where(clock => before.Find(clock.Kind) != clock).Select(clock => new ClockRow(stream, station.Value, clock));

    /// <summary>What has to be set and withdrawn so that the deadlines after the change stand.</summary>
    public static ImmutableArray<DeadlineChange> Changes(ImmutableArray<ClockDeadline> before, ImmutableArray<ClockDeadline> after) =>
    [
        .. before.Where(old => !after.Any(deadline => deadline.Key == old.Key)).Select(old => new DeadlineChange(old.Key, null)),
        .. after.Where(deadline => !before.Contains(deadline)).Select(deadline => new DeadlineChange(deadline.Key, deadline.DueAt)),
    ];
}
