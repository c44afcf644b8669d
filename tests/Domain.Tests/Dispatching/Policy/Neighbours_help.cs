using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Policy;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

public class Neighbours_help
{
    private static readonly StationId North = new("north");
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);
    private readonly Depot south = new();
    private readonly Depot north = new();

    [Fact]
    public void They_are_asked_once_with_all_that_the_engine_knows_when_nobody_is_in_time()
    {
        south.Technician("late", 200);
        var order = south.Order("bad", 0, severity: 1, promise: TimeSpan.FromHours(2));

        var asked = south.Decide("north").ShouldHaveSingleItem().ShouldBeOfType<HelpAsked>();

        asked.Question.ShouldBe(order.Question(TimeSpan.FromHours(2)));
        south.Decide("north").ShouldBeEmpty();
    }

    [Fact]
    public void Not_for_planned_work_and_not_when_somebody_is_in_time()
    {
        south.Technician("near", 10);
        south.Order("bad", 0, severity: 1, promise: TimeSpan.FromHours(2));
        south.Take(south.Order("service", 300, severity: 4, WorkOrderType.ForcedMaintenance, wanted: Noon) with { Preparation = Ready });

        south.Decide("north").OfType<HelpAsked>().ShouldBeEmpty();
    }

    [Fact]
    public void For_an_emergency_they_are_asked_where_one_s_own_is_far_and_taken_only_where_they_are_much_nearer()
    {
        south.Technician("far", 60);
        var order = south.Order("bad", 0, severity: 1, promise: TimeSpan.FromHours(6));
        var asked = south.Decide("north").ShouldHaveSingleItem().ShouldBeOfType<HelpAsked>();
        var own = south.Ask(order);

        north.Technician("near", 10);
        Helping.Taken(own, [(North, north.Desk(asked.Question).Ask(10))], TimeSpan.FromMinutes(15), isEmergency: true)!.Technician.Value
            .ShouldBe("near");
        Helping.Taken(own, [(North, north.Desk(asked.Question).Ask(10))], TimeSpan.FromMinutes(15), isEmergency: false).ShouldBeNull();

        var little = new Depot();
        little.Technician("little", 55);
        Helping.Taken(own, [(North, little.Desk(asked.Question).Ask(10))], TimeSpan.FromMinutes(15), isEmergency: true).ShouldBeNull();
    }

    [Fact]
    public void Not_for_an_emergency_that_is_reached_soon_and_not_for_other_work_in_time()
    {
        south.Technician("near", 10);
        south.Technician("far", 60);
        south.Order("bad", 0, severity: 1, promise: TimeSpan.FromHours(6));
        south.Order("other", 100, severity: 2, promise: TimeSpan.FromHours(8));

        south.Decide("north").OfType<HelpAsked>().ShouldBeEmpty();
    }

    [Fact]
    public void The_answer_is_the_neighbours_own_preview_and_the_preview_names_whom_the_engine_takes()
    {
        south.Technician("late", 200);
        var order = south.Order("bad", 0, severity: 1, promise: TimeSpan.FromHours(2));
        north.Technician("nora", 40);
        var asked = south.Decide("north").OfType<HelpAsked>().Single();
        var answer = north.Desk(asked.Question).Ask(10);
        Helping.Taken(south.Ask(order), [(North, answer)], TimeSpan.FromMinutes(15), isEmergency: true)!.Technician.Value.ShouldBe("nora");

        var given = Helping.Answer(
            DispatchState.Initial, asked.Order, asked.Attempt, new("south"), asked.Question, asked.Until, North, answer, isOffered: true,
            TimeSpan.FromHours(2), Hold, Noon)
            .Events.OfType<HelpAnswered>().Single();
        south.State = Helping.Receive(south.State, asked.Order, asked.Attempt, North, given.Bid, Noon).Events
            .Aggregate(south.State, DispatchState.Evolve);

        var taken = south.Decide("north").OfType<BidTaken>().Single();
        taken.Bid.Technician.ShouldBe(new TechnicianId("nora"));
        taken.Bid.From.ShouldBe(answer.Choice!.ArrivesAt!.Value);
    }

    [Fact]
    public void Whoever_would_have_to_be_called_out_is_no_bid()
    {
        var order = south.Order("bad", 0, severity: 1, promise: TimeSpan.FromHours(2));
        north.Add(north.Technician("nora", 40) with { Status = UnitStatus.OffShift, ShiftStartedAt = null, ShiftEndsAt = null });
        var answer = north.Desk(order.Question()).Ask(10);

        Helping.Answer(
            DispatchState.Initial, new(order.Id), 1, new("south"), order.Question(), Noon.AddMinutes(1), North, answer, isOffered: true,
            TimeSpan.FromHours(2), Hold, Noon)
            .Events.OfType<HelpAnswered>().Single().Bid.ShouldBeNull();
    }
}
