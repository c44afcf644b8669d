using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Policy.DayRepairs;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

public class A_day_repaired
{
    private readonly Depot depot = new();

    [Fact]
    public void What_cannot_be_kept_because_a_job_takes_longer_goes_to_a_colleague_and_the_move_says_what_it_means()
    {
        depot.Technician("ana", 0);
        depot.Technician("ben", 15);
        depot.Accepted(depot.Order("next", 5, promise: TimeSpan.FromHours(2)), "ana", Noon.AddMinutes(30));

        var proposal = Propose(new("s1", "ana", IsGone: false, FreeAt: Noon.AddHours(4)));

        var move = proposal.Moves.ShouldHaveSingleItem();
        (move.Order, move.From, move.To, move.PromisedAt, move.IsBreach).ShouldBe(("next", "ana", "ben", Noon.AddMinutes(30), false));
        move.StartsAt!.Value.ShouldBeLessThan(Noon.AddMinutes(40));
        move.Later.ShouldBe(move.StartsAt - Noon.AddMinutes(30));
        move.StandsAt!.Value.ShouldBeGreaterThan(Noon.AddHours(4));
        move.Kilometres.ShouldBe(6.5, 0.1, "10 km of great circle instead of 5, by 1.3");
        (proposal.Before.Breaches, proposal.After.Breaches).ShouldBe((1, 0));
        proposal.After.Price.ShouldBeLessThan(proposal.Before.Price);
    }

    [Fact]
    public void Asking_changes_nothing()
    {
        depot.Technician("ana", 0);
        depot.Technician("ben", 15);
        var next = depot.Accepted(depot.Order("next", 5, promise: TimeSpan.FromHours(2)), "ana", Noon.AddMinutes(30));
        var version = depot.Territory.Version;

        Propose(new("s1", "ana", IsGone: true, null)).Moves.ShouldNotBeEmpty();

        (depot.Territory.Version, depot.Territory.Orders["next"]).ShouldBe((version, next));
        depot.Territory.Crew.Length.ShouldBe(2);
    }

    [Fact]
    public void Who_falls_ill_hands_on_all_that_is_not_begun_on_site_and_what_nobody_can_take_is_named_too()
    {
        depot.Technician("ana", 0, skills: ["hydraulics"]);
        depot.Technician("ben", 15);
        depot.Accepted(depot.Order("first", 5), "ana", Noon.AddMinutes(30));
        depot.Take(depot.Accepted(depot.Order("second", 6), "ana", Noon.AddHours(3)) with { Status = WorkOrderStatus.EnRoute });
        depot.Take(depot.Accepted(
            depot.Order("special", 7), "ana", Noon.AddHours(5)) with
        { Requirements = WorkRequirements.Of(["hydraulics"], []) });
        depot.Take(depot.Accepted(depot.Order("locked", 8), "ana", Noon.AddHours(6)) with { Lock = LockMode.Technician });
        depot.Take(depot.Accepted(depot.Order("begun", 0), "ana", Noon.AddHours(-1)) with { Status = WorkOrderStatus.OnSite });

        var moves = Propose(new("s1", "ana", IsGone: true, null)).Moves;

        moves.Select(move => (move.Order, move.To)).Order()
            .ShouldBe([("first", "ben"), ("locked", null), ("second", "ben"), ("special", null)]);
        moves.Where(move => move.To is null).ShouldAllBe(move => move.Seen!.Number == 1 && move.StartsAt == null);
    }

    [Fact]
    public void Work_for_two_of_somebody_who_is_gone_is_named_and_left_to_people()
    {
        depot.Technician("ana", 0);
        depot.Technician("ben", 15);
        depot.Take(depot.Accepted(
            depot.Order("heavy", 5), "ana", Noon.AddMinutes(30)) with
        { Requirements = WorkRequirements.None with { Crew = 2 } });

        var move = Propose(new("s1", "ana", IsGone: true, null)).Moves.ShouldHaveSingleItem();

        (move.Order, move.From, move.To).ShouldBe(("heavy", "ana", null));
    }

    [Fact]
    public void Somebody_with_room_takes_a_breakdown_that_waits_for_a_colleague()
    {
        depot.Technician("ana", 0);
        depot.Technician("ben", 0);
        depot.Accepted(depot.Order("first", 5), "ben", Noon.AddMinutes(16));
        depot.Accepted(depot.Order("waits", 6), "ben", Noon.AddHours(3));

        var move = Propose(new("s1", "ana", false, null)).Moves.ShouldHaveSingleItem();

        (move.Order, move.From, move.To).ShouldBe(("waits", "ben", "ana"));
        move.Later!.Value.ShouldBeLessThan(TimeSpan.FromHours(-2));
    }

    [Fact]
    public void Planned_work_is_not_begun_before_the_customer_expects_it_and_a_locked_time_stays()
    {
        depot.Technician("ana", 0);
        depot.Take(depot.Accepted(depot.Order("service", 5, 4, WorkOrderType.ForcedMaintenance, wanted: Noon), "ana",
            Noon.AddHours(3)) with
        { Preparation = Ready });
        depot.Take(depot.Accepted(depot.Order("locked", 5), "ana", Noon.AddHours(5)) with { Lock = LockMode.Both });

        Propose(new("s1", null, false, null)).Moves.ShouldBeEmpty();
    }

    [Fact]
    public void What_nobody_else_can_do_stays_with_its_technician_as_overtime_and_is_not_given_up()
    {
        depot.Technician("ana", 0, hoursLeft: 3);
        depot.Accepted(depot.Order("late", 5, severity: 3), "ana", Noon.AddMinutes(30));

        var proposal = Propose(new("s1", "ana", false, FreeAt: Noon.AddHours(2)));

        var move = proposal.Moves.ShouldHaveSingleItem();
        (move.To, move.Overtime > TimeSpan.FromMinutes(60), proposal.After.Unassigned).ShouldBe(("ana", true, 0));
        proposal.After.Overtime.ShouldBe(move.Overtime);
    }

    [Fact]
    public void Work_let_go_is_in_the_proposal_and_tomorrows_is_not()
    {
        depot.Technician("ben", 15);
        depot.Take(depot.Order("free", 5) with { IsLetGo = true });
        depot.Accepted(depot.Order("tomorrow", 5), "ben", Noon.AddHours(22));

        var move = Propose(new("s1", null, false, null)).Moves.ShouldHaveSingleItem();

        (move.Order, move.From, move.Seen, move.To).ShouldBe(("free", null, null, "ben"));
    }

    [Fact]
    public void A_proposal_taken_whole_holds()
    {
        Ill();

        Check().ShouldAllBe(verdict => verdict.Against == null && verdict.Had == "ana");
    }

    [Fact]
    public void Of_a_stale_one_exactly_the_moves_that_no_longer_hold_are_refused_by_name()
    {
        Ill();
        var steps = Steps(Propose(Gone));
        depot.Take(depot.Territory.Orders["first"] with { Booking = depot.Territory.Orders["first"].Booking! with { Number = 2 } });

        Check(steps).Select(verdict => (verdict.Order, verdict.Against?.Code)).ShouldBe([("first", "booking_changed"), ("second", null)]);
    }

    [Fact]
    public void What_was_taken_already_holds_so_that_taking_it_again_changes_nothing()
    {
        Ill();
        var steps = Steps(Propose(Gone));
        var first = depot.Territory.Orders["first"];
        depot.Take(first with { Booking = new Booking(2, new("ben"), steps[0].From, steps[0].To) });

        Check(steps).ShouldAllBe(verdict => verdict.Against == null);
    }

    [Fact]
    public void Nor_does_one_hold_whose_technician_has_got_other_work_or_gone_home()
    {
        Ill();
        var steps = Steps(Propose(Gone));

        depot.Accepted(depot.Order("other", 40), "ben", Noon.AddMinutes(20));
        Check(steps).Select(verdict => verdict.Against?.Code).ShouldBe(["no_longer_fits", "no_longer_fits"]);

        depot.Add(depot.Technician("ben", 15) with { Status = UnitStatus.OffShift, ShiftStartedAt = null, ShiftEndsAt = null });
        Check(steps).Select(verdict => verdict.Against?.Code).ShouldBe(["not_on_duty", "not_on_duty"]);
    }

    [Fact]
    public void A_move_that_would_make_somebody_else_wait_does_not_hold_without_the_move_that_makes_room()
    {
        depot.Technician("ana", 0);
        depot.Technician("ben", 0);
        depot.Accepted(depot.Order("bens", 5), "ben", Noon.AddMinutes(20));
        depot.Accepted(depot.Order("anas", 5), "ana", Noon.AddHours(4));
        RepairStep[] swap = [Step("anas", "ben", Noon.AddMinutes(15)), Step("bens", "ana", Noon.AddMinutes(20))];
        RepairQuestion whole = new("s1", null, false, null);

        Check([.. swap], whole).ShouldAllBe(verdict => verdict.Against == null);
        Check([swap[0]], whole).ShouldHaveSingleItem().Against!.Code.ShouldBe("no_longer_fits");
    }

    [Fact]
    public void Moves_that_make_room_for_each_other_name_each_other_and_no_others()
    {
        foreach (var technician in (string[])["ana", "ben", "cem", "dan"]) depot.Technician(technician, 0);
        depot.Accepted(depot.Order("cems", 5), "cem", Noon.AddMinutes(20));
        depot.Accepted(depot.Order("bens", 5), "ben", Noon.AddMinutes(20));
        depot.Accepted(depot.Order("anas", 5), "ana", Noon.AddHours(4));
        RepairStep[] swap =
            [Step("anas", "ben", Noon.AddMinutes(15)), Step("bens", "ana", Noon.AddMinutes(20)), Step("cems", "dan", Noon.AddMinutes(20))];
        var moves = swap.Select(step => new RepairMove(step.Order, step.Seen, null, null, null, step.Technician, step.From, step.To))
            .ToImmutableArray();

        var related = RepairCheck.Related(depot.Territory, depot.Imagine(new("s1", null, false, null)), depot.Roads, moves);

        related.Select(move => (move.Order, string.Join(' ', move.Needs))).ShouldBe([("anas", "bens"), ("bens", "anas"), ("cems", "")]);
    }

    [Fact]
    public void The_day_is_weighed_with_the_moves_that_are_chosen_and_no_others()
    {
        Ill();
        var proposal = Propose(Gone);
        var steps = Steps(proposal);

        Weigh(steps).ShouldBe(proposal.After);
        var first = Weigh([steps[0]]);
        (proposal.Before.Unassigned, first.Unassigned, proposal.After.Unassigned).ShouldBe((2, 1, 0));
        first.Price.ShouldBeInRange(proposal.After.Price + 1, proposal.Before.Price - 1);

        RepairCost Weigh(ImmutableArray<RepairStep> some) =>
            RepairCheck.Weigh(
                depot.Territory, depot.Imagine(Gone, [.. some.Select(step => step.Technician)]), depot.Roads, depot.Kilometres, some);
    }

    private static RepairQuestion Gone { get; } = new("s1", "ana", IsGone: true, null);

    /// <summary>Ana falls ill with two orders; Ben can do both.</summary>
    private void Ill()
    {
        depot.Technician("ana", 0);
        depot.Technician("ben", 15);
        depot.Accepted(depot.Order("first", 5), "ana", Noon.AddMinutes(30));
        depot.Accepted(depot.Order("second", 6), "ana", Noon.AddHours(3));
    }

    private RepairStep Step(string order, string technician, DateTimeOffset from)
    {
        var booking = depot.Territory.Orders[order].Booking!;
        return new(order, new BookingSeen(booking.Number, booking.From, booking.To), technician, from, from.AddHours(2));
    }

    private static ImmutableArray<RepairStep> Steps(RepairProposal proposal) =>
        [.. proposal.Moves.OrderBy(move => move.Order)
            .Select(move => new RepairStep(move.Order, move.Seen, move.To!, move.StartsAt!.Value, move.EndsAt!.Value))];

    private RepairProposal Propose(RepairQuestion question)
    {
        var day = depot.Imagine(question);
        return DayRepair.Propose(day, depot.Roads, depot.Kilometres, depot.Desk().Plan(isThorough: false), rounds: 2_000);
    }

    private ImmutableArray<RepairVerdict> Check() => Check(Steps(Propose(Gone)));

    private ImmutableArray<RepairVerdict> Check(ImmutableArray<RepairStep> steps, RepairQuestion? question = null) =>
        RepairCheck.Check(depot.Territory, depot.Imagine(question ?? Gone, [.. steps.Select(step => step.Technician)]), depot.Roads, steps);
}
