using System.Collections.Immutable;
using Dispatch.Domain.Rosters;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Rosters;
using Dispatch.Grains.Interfaces.Views.Rosters;
using Dispatch.Grains.Interfaces.Views.Technicians;

namespace Dispatch.Grains.Rosters;

internal sealed class RosterGrain(
    EventSourcingServices services,
    RosterRules rules,
    ITechnicianViews technicians)
    : EventSourcedGrain<Roster, RosterEvent>("roster", services), IRosterGrain
{
    /// <summary>Whose dispatcher plans anew when the roster changes; looked up before each decision.</summary>
    private string? station;

    protected override Roster Initial => Roster.Empty;

    protected override Roster Evolve(Roster state, RosterEvent happened) => Roster.Evolve(state, happened);

    protected override DateTimeOffset? OccurredAt(RosterEvent happened) => happened is ShiftBegun begun ? begun.At : null;

    public Task<Outcome> Do(RosterCommand command, Caller caller) => Decide(caller, command);

    protected override Task<Outcome> OnMessage(object message, Cause cause) => message is ShiftWasBegun begun
        ? Decide(cause, new BeginShift(begun.At))
        : base.OnMessage(message, cause);

    private async Task<Outcome> Decide(Cause cause, RosterCommand command)
    {
        station = (await technicians.FindAsync(Key, CancellationToken.None))?.Technician.Station;
        return await Execute(
            cause, state => RosterDecider.Decide(state, command, rules),
            replaces: command is SetPattern or SetDay or SetWeekHours ? RosterVersion.Of : null);
    }

    protected override Effects React(Roster before, Roster after, ImmutableArray<RosterEvent> events) =>
        RosterProjection.Effects(Key, station, after, events, Now);
}
