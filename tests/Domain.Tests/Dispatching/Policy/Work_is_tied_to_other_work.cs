using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Policy;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Rosters;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

/// <summary>Work for two, work after other work and work that goes on in the next shift: plan, explanation, preview (R-CREW-1).</summary>
public class Work_is_tied_to_other_work
{
    private static readonly WorkRequirements ForTwo = WorkRequirements.None with { Crew = 2 };
    private readonly Depot depot = new();

    private OpenOrder Order(string id, double kilometres, WorkRequirements requirements, int severity = 2) =>
        depot.Take(depot.Order(id, kilometres, severity) with { Requirements = requirements });

    private ImmutableArray<PlannedStop> Planned(string technician) => depot.Desk().Plan(isThorough: false).Suffix().With(technician);

    private static WorkRequirements After(string order, double hours) =>
        WorkRequirements.None with { After = new(new(order), TimeSpan.FromHours(hours)) };

    [Fact]
    public void Two_people_begin_at_the_same_time_and_each_sees_it()
    {
        depot.Technician("ana", 0);
        depot.Technician("bo", 30);
        Order("job", 5, ForTwo);

        var (first, second) = (Planned("ana").Single(), Planned("bo").Single());

        (first.Order, second.Order, first.From).ShouldBe(("job", "job", second.From));
        new[] { first.IsSecond, second.IsSecond }.ShouldBe([false, true], ignoreOrder: true);
    }

    [Fact]
    public void Preview_and_decision_name_who_comes_along()
    {
        depot.Technician("ana", 0);
        depot.Technician("bo", 30);
        var order = Order("job", 5, ForTwo);

        var preview = depot.Ask(order).Choice!;
        var chosen = depot.Chosen("job")!;

        new[] { preview.Technician, preview.With }.ShouldBe(["ana", "bo"], ignoreOrder: true);
        (chosen.Technician.Value, chosen.From, chosen.Explanation.Choice!.With).ShouldBe(
            (preview.Technician, preview.ArrivesAt!.Value, preview.With));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Where_one_of_two_is_free_neither_is_offered(int severity)
    {
        depot.Technician("ana", 0);
        var busy = depot.Technician("bo", 30);
        depot.Add(busy with { OutOfService = "flat tyre", Status = UnitStatus.OutOfService });
        var order = Order("job", 5, ForTwo, severity);

        Planned("ana").ShouldBeEmpty();
        depot.Ask(order).Candidates.Select(one => (one.Technician, one.Exclusion!.Code))
            .ShouldBe([("ana", "CrewIncomplete"), ("bo", "OutOfService")], ignoreOrder: true);
        depot.Decide().ShouldHaveSingleItem().ShouldBeOfType<NobodyChosen>().Explanation.Candidates.Length.ShouldBe(2);
    }

    [Fact]
    public void Who_comes_along_is_booked_once_the_first_has_accepted_and_only_once()
    {
        depot.Technician("ana", 0);
        depot.Technician("bo", 30);
        var order = Order("job", 5, ForTwo);
        var chosen = depot.Chosen("job")!;

        order = depot.Accepted(order, chosen.Technician.Value, chosen.From);

        var second = depot.Decide().OfType<SecondChosen>().ShouldHaveSingleItem();
        second.Technician.Value.ShouldBe(chosen.Explanation.Choice!.With);
        depot.Decide().ShouldBeEmpty();
        depot.Take(order with { Second = new Booking(1, second.Technician, chosen.From, chosen.To) });
        depot.Decide().ShouldHaveSingleItem().ShouldBeOfType<OrderSettled>();
        depot.Decide().ShouldBeEmpty();
        depot.Take(order);
        depot.Decide().ShouldHaveSingleItem().ShouldBeOfType<SecondChosen>();
        depot.Take(order with { Second = new Booking(1, second.Technician, chosen.From, chosen.To) });
        depot.Ask(Order("other", 5, WorkRequirements.None)).Candidates.Select(one => one.JobsBefore).ShouldBe([1, 1]);
    }

    [Fact]
    public void Work_for_two_gives_way_to_an_emergency_both_parts_at_once()
    {
        depot.Technician("ana", 0);
        depot.Technician("bo", 0);
        Order("job", 20, ForTwo, severity: 4);
        depot.Territory.Adopt(Planning.Routes(depot.Desk().Plan(isThorough: false).Plan));

        var emergency = Order("bad", 5, WorkRequirements.None, severity: 1);

        var choice = depot.Ask(emergency).Choice!;
        choice.ArrivesAt!.Value.ShouldBe(Noon.AddMinutes(16), TimeSpan.FromMinutes(1));
        var (ana, bo) = (Planned("ana"), Planned("bo"));
        var both = ana.Concat(bo).Where(stop => stop.Order == "job").ToList();
        both.Select(stop => stop.From).Distinct().Count().ShouldBe(1);
        both.Count.ShouldBe(2);
    }

    [Fact]
    public void Work_begins_no_earlier_than_so_long_after_the_end_of_other_work_as_planned()
    {
        depot.Technician("ana", 0);
        depot.Technician("bo", 0);
        Order("first", 5, WorkRequirements.None);
        var second = Order("second", 5, After("first", 1));

        var begins = Planned("ana").Concat(Planned("bo")).ToDictionary(stop => stop.Order, stop => stop);

        begins["second"].From.ShouldBe(begins["first"].To.AddHours(1));
        depot.Ask(second).Choice!.ArrivesAt.ShouldBe(begins["first"].To.AddHours(1));
        depot.Decide().OfType<TechnicianChosen>().Where(chosen => chosen.Order.Value == "second")
            .ShouldAllBe(chosen => chosen.From == begins["second"].From);
    }

    [Fact]
    public void Nor_than_after_the_end_as_accepted_or_as_it_turns_out()
    {
        depot.Technician("ana", 0);
        depot.Technician("bo", 0);
        var first = depot.Accepted(Order("first", 5, WorkRequirements.None), "ana", Noon.AddHours(1));
        var second = Order("second", 5, After("first", 1));
        depot.Ask(second).Choice!.ArrivesAt!.Value
            .ShouldBeGreaterThanOrEqualTo(Noon.AddHours(3.25), "an hour after its end, by the way there");

        first = depot.Take(first with { Status = WorkOrderStatus.OnSite, Booking = first.Booking! with { ArrivedAt = Noon } });
        depot.Ask(second).Choice!.ArrivesAt.ShouldBe(Noon.AddHours(3));

        depot.Take(first with
        {
            Status = WorkOrderStatus.Completed,
            Completion = new(CompletionResult.Solved, null, null, Noon.AddMinutes(30))
        });
        depot.Ask(second).Choice!.ArrivesAt.ShouldBe(Noon.AddMinutes(90));
    }

    [Fact]
    public void What_nobody_does_is_not_followed_and_the_explanation_says_so()
    {
        depot.Technician("ana", 0);
        Order("first", 5, WorkRequirements.Of(["engine"], []));
        var second = Order("second", 5, After("first", 1));

        Planned("ana").ShouldBeEmpty();
        depot.Ask(second).Candidates.Single().Exclusion!.Code.ShouldBe("PrecedingWorkOpen");
        depot.Decide().OfType<NobodyChosen>().Single(nobody => nobody.Order.Value == "second").Explanation.Candidates
            .Single().Exclusion!.Code
            .ShouldBe("PrecedingWorkOpen");
    }

    [Fact]
    public void Work_that_no_shift_is_long_enough_for_begins_today_and_goes_on_tomorrow()
    {
        var tomorrow = new PlannedTime(Noon.AddHours(20), Noon.AddHours(29));
        depot.Add(depot.Technician("ana", 0, hoursLeft: 5) with { IsRostered = true, NextShift = tomorrow });
        depot.Technician("bo", 0, hoursLeft: 5);
        var order = Order("long", 5, WorkRequirements.None with { Takes = TimeSpan.FromHours(8) });

        var stop = Planned("ana").Single();
        // Five hours less the way today, the rest from eight o'clock on.
        (stop.GoesOnAt, stop.To).ShouldBe((tomorrow.From, tomorrow.From.AddHours(8) - (Noon.AddHours(5) - stop.From)));
        var preview = depot.Ask(order);
        (preview.Choice!.Technician, preview.Choice.GoesOnAt).ShouldBe(("ana", tomorrow.From));
        preview.Candidates.Single(one => one.Technician == "bo").Exclusion!.Code.ShouldBe("OutsideShift");
        var chosen = depot.Chosen("long")!;
        (chosen.Technician.Value, chosen.To, chosen.Explanation.Choice!.GoesOnAt).ShouldBe(("ana", stop.To, tomorrow.From));
    }

    [Fact]
    public void Nothing_is_planned_behind_it_that_day_and_tomorrow_only_once_it_is_done()
    {
        var tomorrow = new PlannedTime(Noon.AddHours(20), Noon.AddHours(29));
        var ana = depot.Add(depot.Technician("ana", 0, hoursLeft: 5) with { IsRostered = true, NextShift = tomorrow });
        var order = Order("long", 5, WorkRequirements.None with { Takes = TimeSpan.FromHours(8) });
        var chosen = depot.Chosen("long")!;
        order = depot.Accepted(order, "ana", chosen.From);
        order = depot.Take(order with { Booking = order.Booking! with { To = chosen.To } });

        var mild = Order("mild", 5, WorkRequirements.None, severity: 3);
        depot.Ask(mild).Candidates.Single().ArrivesAt.ShouldBeNull();

        depot.Now = tomorrow.From.AddHours(-4);
        depot.Take(order with
        {
            Status = WorkOrderStatus.Paused,
            IsOvernight = true,
            Booking = order.Booking! with { ArrivedAt = chosen.From }
        });
        depot.Add(ana with { Status = UnitStatus.OffShift, ShiftStartedAt = null, ShiftEndsAt = null });
        depot.Ask(mild).Choice!.ArrivesAt.ShouldBe(chosen.To);
    }

    [Fact]
    public void Where_too_little_is_left_of_the_shift_it_is_not_begun()
    {
        depot.Add(depot.Technician("ana", 0, hoursLeft: 1.1) with
        {
            IsRostered = true,
            NextShift = new(Noon.AddHours(20), Noon.AddHours(29))
        });
        var order = Order("long", 5, WorkRequirements.None with { Takes = TimeSpan.FromHours(8) });

        depot.Ask(order).Candidates.Single().Exclusion!.Code.ShouldBe("OutsideShift");
    }
}
