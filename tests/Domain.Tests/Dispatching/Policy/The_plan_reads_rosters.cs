using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Policy;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Rosters;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

/// <summary>R-CREW-1, R-SEV-2, F-14. Everybody is to work from eight to five, UTC; it is Wednesday noon, or midnight after it.</summary>
public class The_plan_reads_rosters
{
    private static readonly DateTimeOffset Tomorrow = Noon.AddHours(20);
    private static readonly WeekPattern EveryDay = new(
        new DateOnly(2026, 1, 5),
        [.. Enum.GetValues<DayOfWeek>().Select(day => new PatternShift(day, new TimeOnly(8, 0), new TimeOnly(17, 0)))]);

    private static readonly Roster Eight = Roster.Evolve(Roster.Empty, new PatternSet(EveryDay));
    private readonly Depot depot = new();

    private void Off(string id, Roster roster, double kilometres = 0) => OnRoster(
        depot.Technician(id, kilometres) with { Status = UnitStatus.OffShift, ShiftStartedAt = null, ShiftEndsAt = null }, roster);

    private void OnRoster(CrewMember member, Roster roster) =>
        depot.Add(Rostered.By(member, roster, TimeZoneInfo.Utc, depot.Now, RosterRules.Default));

    private static Roster Absent(DateTimeOffset from, DateTimeOffset to) =>
        Roster.Evolve(Eight, new AbsencePlanned(new(1, AbsenceKind.Ill, from, to, null)));

    private static Roster OnCall(DateTimeOffset from, DateTimeOffset to) =>
        Roster.Evolve(Roster.Empty, new OnCallPlanned(new(1, from, to)));

    private ImmutableArray<PlannedStop> Planned(string technician) => depot.Desk().Plan(isThorough: false).Suffix().With(technician);

    private void AtMidnight() => depot.Now = Noon.AddHours(12);

    [Fact]
    public void Work_that_can_wait_is_planned_from_the_begin_of_the_next_shift_and_nobody_is_told_of_it()
    {
        AtMidnight();
        Off("ana", Eight);
        depot.Order("mild", 5, severity: 3);
        depot.Now = depot.Now.AddHours(1);

        depot.Decide().ShouldBeEmpty();

        Planned("ana").ShouldHaveSingleItem().From.ShouldBe(Tomorrow.AddMinutes(16), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void What_was_accepted_for_a_later_day_stands_in_nobodys_way_today_and_is_followed_by_what_comes_after_it()
    {
        depot.Technician("ana", 0);
        depot.Accepted(depot.Order("tomorrow", 40, severity: 3), "ana", Tomorrow.AddHours(1));
        depot.Take(depot.Order(
            "next", 5) with
        { Requirements = WorkRequirements.None with { After = new(new("tomorrow"), TimeSpan.FromHours(1)) } });

        depot.Ask(depot.Order("today", 5)).Choice!.ArrivesAt!.Value.ShouldBe(Noon.AddMinutes(16), TimeSpan.FromMinutes(1));

        Planned("ana").ShouldNotContain(stop => stop.Order == "next" && stop.From < Tomorrow.AddHours(4));
    }

    [Fact]
    public void An_emergency_accepted_for_after_the_shift_is_done_today()
    {
        depot.Technician("ana", 0, hoursLeft: 1);
        depot.Accepted(depot.Order("overtime", 40, severity: 1), "ana", Noon.AddHours(1.5));

        depot.Ask(depot.Order("today", 5, severity: 1)).Choice!.ArrivesAt!.Value.ShouldBeGreaterThan(Noon.AddHours(3));
    }

    [Fact]
    public void The_preview_says_so_and_when_the_shift_begins()
    {
        AtMidnight();
        Off("ana", Eight);

        var choice = depot.Ask(depot.Order("mild", 5, severity: 3)).Choice!;

        (choice.Technician, choice.ShiftAt, choice.NeedsConfirmation).ShouldBe(("ana", Tomorrow, false));
        choice.ArrivesAt!.Value.ShouldBe(Tomorrow.AddMinutes(16), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void It_is_offered_once_the_phone_has_begun_the_shift()
    {
        AtMidnight();
        Off("ana", Eight);
        depot.Order("mild", 5, severity: 3);
        depot.Decide();
        depot.Now = Tomorrow;
        OnRoster(depot.Technician("ana", 0) with
        {
            ShiftStartedAt = Tomorrow,
            ShiftEndsAt = Tomorrow.AddHours(9),
            Seen = new(North(0), Tomorrow)
        }, Eight);

        depot.Chosen("mild")!.Technician.Value.ShouldBe("ana");
    }

    [Fact]
    public void A_person_is_told_once_when_that_is_too_late_for_the_promise()
    {
        AtMidnight();
        Off("ana", Eight);
        depot.Order("mild", 5, severity: 3, promise: TimeSpan.FromHours(6));

        depot.Decide().ShouldHaveSingleItem().ShouldBeOfType<NobodyChosen>().Reason.ShouldBe(NobodyReason.NotBeforeShift);
        depot.Decide().ShouldBeEmpty();
    }

    [Fact]
    public void And_whoever_is_on_shift_goes_first()
    {
        Off("ana", Eight);
        depot.Technician("bo", 60);
        depot.Order("mild", 5, severity: 3, promise: TimeSpan.FromHours(6));

        depot.Ask(depot.Territory.Orders["mild"]).Choice!.Technician.ShouldBe("bo");
    }

    [Fact]
    public void Nothing_is_planned_for_an_absence_but_for_what_it_leaves_of_the_shift()
    {
        AtMidnight();
        depot.Order("mild", 5, severity: 3);
        Off("ana", Absent(Tomorrow.AddHours(-1), Tomorrow.AddHours(2)));

        Planned("ana").Single().From.ShouldBe(Tomorrow.AddHours(2).AddMinutes(16), TimeSpan.FromMinutes(1));

        Off("ana", Absent(depot.Now, depot.Now.AddDays(3)));

        Planned("ana").ShouldBeEmpty();
        depot.Ask(depot.Territory.Orders["mild"]).Candidates.Single().Exclusion!.Code.ShouldBe("Absent");
    }

    [Fact]
    public void A_shift_under_way_ends_where_an_absence_begins()
    {
        OnRoster(depot.Technician("ana", 0), Absent(Noon.AddHours(1), Noon.AddHours(48)));
        depot.Order("mild", 5, severity: 3);

        Planned("ana").ShouldBeEmpty();
    }

    [Fact]
    public void And_that_is_no_overtime_to_an_emergency_either()
    {
        OnRoster(depot.Technician("ana", 0), Absent(Noon.AddHours(2), Noon.AddHours(3)));
        depot.Technician("bo", 60);
        var bad = depot.Order("bad", 5, severity: 1);

        var explanation = depot.Ask(bad);

        explanation.Choice!.Technician.ShouldBe("bo");
        var ana = explanation.Candidates.Single(one => one.Technician == "ana").Exclusion!;
        (ana.Code, ana.Seconds / 60).ShouldBe(("AbsenceBegins", 16), "two hours of work, and the way there");
        depot.Chosen("bad")!.Technician.Value.ShouldBe("bo");
    }

    [Fact]
    public void What_ends_before_it_begins_is_done_and_what_can_wait_comes_when_it_is_over()
    {
        OnRoster(depot.Technician("ana", 0), Absent(Noon.AddHours(2.5), Noon.AddHours(3)));
        depot.Ask(depot.Order("bad", 5, severity: 1)).Choice!.ArrivesAt!.Value.ShouldBe(Noon.AddMinutes(16), TimeSpan.FromMinutes(1));

        depot.Now = Noon.AddHours(3);
        OnRoster(depot.Technician("ana", 0) with { Seen = new(North(0), depot.Now) }, Absent(Noon.AddHours(2.5), Noon.AddHours(3)));

        depot.Ask(depot.Order("mild", 5, severity: 3)).Choice!.Technician.ShouldBe("ana");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Nor_does_a_contractor_work_into_an_absence(int severity)
    {
        OnRoster(Hired("con"), Roster.Evolve(Absent(Noon.AddHours(2), Noon.AddHours(30)), new WeekHoursSet(20)));

        depot.Ask(depot.Order("job", 5, severity: severity)).Candidates.Single().Exclusion!.Code.ShouldBe("AbsenceBegins");
    }

    [Fact]
    public void A_contract_has_weeks_and_no_shifts_and_so_says_the_reason()
    {
        // Sunday, eleven in the evening: the week ends in an hour.
        depot.Now = Noon.AddDays(4).AddHours(11);
        OnRoster(Hired("con"), Roster.Evolve(Roster.Empty, new WeekHoursSet(20)));

        depot.Ask(depot.Order("job", 5, severity: 3)).Candidates.Single().Exclusion!.Code.ShouldBe("ContractWeekEnds");
    }

    private CrewMember Hired(string id) =>
        depot.Technician(id, 0) with
        {
            Status = UnitStatus.OffShift,
            ShiftStartedAt = null,
            ShiftEndsAt = null,
            Seen = null,
            Home = North(0)
        };

    [Fact]
    public void Who_has_not_begun_in_time_is_not_counted_on_before_the_shift_after_it()
    {
        depot.Now = Noon.AddHours(-3);
        Off("ana", Eight);
        depot.Order("mild", 5, severity: 3);

        Planned("ana").Single().From.ShouldBe(Tomorrow.AddMinutes(16), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Tomorrow_when_is_the_next_shift_of_the_roster_and_none_is_none()
    {
        var later = new WeekPattern(
            new DateOnly(2026, 1, 5), [new PatternShift(DayOfWeek.Friday, new TimeOnly(10, 0), new TimeOnly(18, 0))]);
        var ana = depot.Technician("ana", 0, hoursLeft: 1);
        OnRoster(ana, Roster.Evolve(Roster.Empty, new PatternSet(later)));
        var order = depot.Order("mild", 5, severity: 3);

        depot.Ask(order).Candidates.Single().Anyway!.NextShiftAt!.Value.ShouldBe(Noon.AddHours(46).AddMinutes(16), TimeSpan.FromMinutes(1));

        OnRoster(ana, Roster.Evolve(Roster.Empty, new PatternSet(later with { Shifts = [] })));
        depot.Ask(order).Candidates.Single().Anyway!.NextShiftAt.ShouldBeNull();
    }

    [Fact]
    public void An_emergency_does_not_wait_for_the_shift_it_calls_out_with_a_price()
    {
        AtMidnight();
        Off("ana", Eight);
        depot.Order("later", 5, severity: 3);
        depot.Order("bad", 5, severity: 1, promise: TimeSpan.FromHours(2));

        var nobody = depot.Decide().ShouldHaveSingleItem().ShouldBeOfType<NobodyChosen>();

        nobody.Reason.ShouldBe(NobodyReason.OnlyByCallOut);
        var ana = nobody.Explanation.Candidates.Single();
        (ana.NeedsConfirmation, ana.ShiftAt).ShouldBe((true, null));
        ana.ArrivesAt!.Value.ShouldBe(depot.Now.AddMinutes(46), TimeSpan.FromMinutes(1));
        ana.Prices.Single().Reason.Code.ShouldBe("OffShift");
    }

    [Fact]
    public void Who_is_on_call_is_called_out_before_those_who_are_simply_off()
    {
        AtMidnight();
        Off("near", Roster.Empty);
        Off("absent", Absent(depot.Now, depot.Now.AddDays(3)));
        Off("called", OnCall(depot.Now.AddHours(-1), depot.Now.AddHours(1)), kilometres: 60);

        var candidates = depot.Ask(depot.Order("bad", 5, severity: 1, promise: TimeSpan.FromHours(2))).Candidates;

        candidates.Take(2).Select(one => (one.Technician, one.Prices.Single().Reason.Code, one.NeedsConfirmation))
            .ShouldBe([("called", "OnCall", false), ("near", "OffShift", true)]);
        candidates[2].Exclusion!.Code.ShouldBe("Absent");
    }

    [Fact]
    public void On_call_duty_is_over_at_its_end()
    {
        Off("called", OnCall(Noon.AddHours(-1), Noon));

        depot.Ask(depot.Order("bad", 5, severity: 1)).Candidates.Single().Prices.Single().Reason.Code.ShouldBe("OffShift");
    }

    [Fact]
    public void What_was_accepted_for_the_next_shift_comes_first_in_it()
    {
        AtMidnight();
        Off("ana", Eight);
        depot.Accepted(depot.Order("agreed", 5, severity: 3), "ana", Tomorrow.AddMinutes(30));
        depot.Order("mild", 5, severity: 3);

        Planned("ana").Single().From.ShouldBe(Tomorrow.AddMinutes(136), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_neighbour_lends_nobody_whose_shift_has_not_begun()
    {
        AtMidnight();
        Off("ana", Eight);
        var order = depot.Order("mild", 5, severity: 3);

        var answer = Helping.Answer(
            DispatchState.Initial, new(order.Id), 1, new StationId("s2"), order.Question(), depot.Now.AddMinutes(1), new StationId("s1"),
            depot.Ask(order),
            isOffered: true, TimeSpan.FromHours(2), TimeSpan.FromMinutes(1), depot.Now);

        ((HelpAnswered)answer.Events.Single()).Bid.ShouldBeNull();
    }
}
