using System.Collections.Immutable;
using Dispatch.Domain.Rosters;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Views.Rosters;

namespace Dispatch.Grains.Rosters;

/// <summary>What follows when a roster changes.</summary>
internal static class RosterProjection
{
    /// <summary>Who will be absent lets go of what is planned for then, and the station plans anew (R-CREW-1).</summary>
    /// <param name="station">The technician's; null when they have none.</param>
    public static Effects Effects(
        string technician, string? station, Roster after, ImmutableArray<RosterEvent> events, DateTimeOffset now) => events.IsEmpty
        ? EventSourcing.Effects.None
        : new Effects
        {
            Views = [new RosterRow(technician, after)],
            Messages =
            [
                .. events.OfType<AbsencePlanned>().Where(planned => planned.Absence.To > now).Select(planned => new Message(
                    $"technician/{technician}",
                    new WorkToRelease(
                        new Release(new TechnicianId(technician), ReleaseReason.Absent,
                            planned.Absence.Note ?? planned.Absence.Kind.ToString(), planned.Absence.From, planned.Absence.To),
                        now))),
                .. station is null ? ImmutableArray<Message>.Empty : [new Message($"dispatcher/{station}", new CrewChanged(technician))],
            ],
        };
}
