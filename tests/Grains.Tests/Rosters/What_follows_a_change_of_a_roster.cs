using System.Collections.Immutable;
using Dispatch.Domain.Rosters;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Rosters;

namespace Dispatch.Grains.Tests.Rosters;

public class What_follows_a_change_of_a_roster
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<RosterEvent> Changes =>
    [
        new PatternSet(new(new DateOnly(2026, 3, 2), [])),
        new DaySet(new(new DateOnly(2026, 3, 2), [])),
        new DayCleared(new DateOnly(2026, 3, 2)),
        new AbsencePlanned(new(1, AbsenceKind.Ill, Now, Now.AddHours(4), null)),
        new AbsenceCancelled(1),
        new OnCallPlanned(new(1, Now, Now.AddHours(4))),
        new OnCallCancelled(1),
        new ShiftBegun(Now),
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_dispatcher_of_the_station_plans_anew(RosterEvent change) =>
        Messages("s1", change).ShouldContain(("dispatcher/s1", new CrewChanged("ana")));

    [Fact]
    public void Work_of_an_absence_is_let_go_before_that()
    {
        var messages = Messages("s1", new AbsencePlanned(new(1, AbsenceKind.Ill, Now, Now.AddHours(4), null)));

        messages[0].Target.ShouldBe("technician/ana");
        messages[0].Body.ShouldBeOfType<WorkToRelease>().Release.Reason.ShouldBe(ReleaseReason.Absent);
        messages.Length.ShouldBe(2);
    }

    [Fact]
    public void Nobody_hears_of_what_changes_nothing()
    {
        Messages("s1").ShouldBeEmpty();
        Messages(null, new ShiftBegun(Now)).ShouldBeEmpty();
    }

    private static ImmutableArray<(string Target, object Body)> Messages(string? station, params RosterEvent[] events)
    {
        var effects = RosterProjection.Effects("ana", station, events.Aggregate(Roster.Empty, Roster.Evolve), [.. events], Now);
        return effects.Messages.IsDefault ? [] : [.. effects.Messages.Select(message => (message.Target, message.Body))];
    }
}
