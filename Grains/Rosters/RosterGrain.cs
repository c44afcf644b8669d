using System.Collections.Immutable;
using Dispatch.Domain.Rosters;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Calls;
using Dispatch.Grains.Interfaces.Rosters;
using Dispatch.Grains.Interfaces.Technicians;

namespace Dispatch.Grains.Rosters;

internal sealed class RosterGrain(EventSourcingServices services, [PersistentState("roster")] IPersistentState<Snapshot> snapshot, RosterRules rules)
    : EventSourcedGrain<Roster, RosterEvent>("roster", 1, services, snapshot), IRosterGrain
{
    protected override Roster Initial => Roster.Empty;

    protected override Roster Evolve(Roster state, RosterEvent happened) => Roster.Evolve(state, happened);

    protected override DateTimeOffset? OccurredAt(RosterEvent happened) => happened is ShiftBegun begun ? begun.At : null;

    public Task<Outcome> Do(RosterCommand command, Caller caller) => Execute(caller, state => RosterDecider.Decide(state, command, rules));

    protected override Task<Outcome> OnMessage(object message, Cause cause) => message is ShiftWasBegun begun
        ? Execute(cause, state => RosterDecider.Decide(state, new BeginShift(begun.At), rules))
        : base.OnMessage(message, cause);

    /// <summary>Who will be absent lets go of what is planned for then (R-CREW-1).</summary>
    protected override Effects React(Roster before, Roster after, ImmutableArray<RosterEvent> events) => events.IsEmpty
        ? Effects.None
        : new Effects
        {
            Views = [new RosterRow(Key, after)],
            Messages =
            [
                .. events.OfType<AbsencePlanned>().Where(planned => planned.Absence.To > Now).Select(planned => new Message(
                    $"technician/{Key}",
                    new WorkToRelease(
                        new Release(new TechnicianId(Key), ReleaseReason.Absent, planned.Absence.Note ?? planned.Absence.Kind.ToString(), planned.Absence.From, planned.Absence.To),
                        Now))),
            ],
        };
}
