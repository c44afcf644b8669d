using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Technicians;

public class Leaving_for_good
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly TechnicianId Ana = new("ana");
    private static readonly TechnicianId Bo = new("bo");
    private static readonly WorkOrderId Order = new("WO-1");
    private static readonly StationId West = new("west");
    private static readonly StationId East = new("east");
    private static readonly TechnicianState AtWork = TechnicianState.Initial with
    {
        File = new(West, [], new(31, 121)),
        Duty = Duty.None with { Shift = new(Start, Start.AddHours(9)), ChangedAt = Start },
    };

    [Fact]
    public void Open_work_needs_a_successor_and_is_named()
    {
        var refused = Leaving.Close(AtWork, Ana, [Order], null, null, Start).Rejection!;

        (refused.Code, refused.Detail.Contains("WO-1", StringComparison.Ordinal)).ShouldBe(("open_work_left", true));
        Leaving.Close(AtWork, Ana, [Order], Ana, null, Start).Rejection!.Code.ShouldBe("invalid_successor");
    }

    [Fact]
    public void The_shift_ends_the_work_goes_to_the_successor_and_nothing_happens_twice()
    {
        var events = Leaving.Close(AtWork, Ana, [Order], Bo, null, Start.AddHours(1)).Events;
        var after = events.Aggregate(AtWork, TechnicianState.Evolve);

        (after.Duty.Shift, after.LeftAt).ShouldBe((null, Start.AddHours(1)));
        events.OfType<TechnicianLeft>().ShouldHaveSingleItem().Successor.ShouldBe(Bo);
        LettingGo.Of(Ana, AtWork, after, ShiftRules.Default).ShouldBe(new Release(Ana, ReleaseReason.Left));
        Leaving.Close(after, Ana, [], Bo, null, Start.AddHours(2)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void Who_left_starts_no_shift_until_they_are_taken_on_again()
    {
        var gone = Leaving.Close(AtWork, Ana, [], null, null, Start).Events.Aggregate(AtWork, TechnicianState.Evolve);
        var start = new StartShift(Start.AddDays(1), null, Start.AddDays(1));

        ShiftDecider.Decide(gone, start, ShiftRules.Default).Rejection!.Code.ShouldBe("technician_left");
        var back = TechnicianDecider.Register(gone, West, [], new(31, 121)).Events.Aggregate(gone, TechnicianState.Evolve);

        ShiftDecider.Decide(back, start, ShiftRules.Default).Rejection.ShouldBeNull();
    }

    [Fact]
    public void Who_left_is_erased_once_and_who_works_here_is_not()
    {
        Leaving.Erase(AtWork, Start).Rejection!.Code.ShouldBe("technician_works");
        Leaving.Erase(TechnicianState.Initial, Start).Rejection!.Code.ShouldBe("unknown_technician");
        var gone = Leaving.Close(AtWork, Ana, [], null, null, Start).Events.Aggregate(AtWork, TechnicianState.Evolve);

        var erased = Leaving.Erase(gone, Start.AddDays(1)).Events;

        erased.ShouldBe([new TechnicianErased(Start.AddDays(1))]);
        Leaving.Erase(erased.Aggregate(gone, TechnicianState.Evolve), Start.AddDays(2)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_successor_could_not_do_at_the_same_time_is_named_in_pairs()
    {
        Engagement first = new(Order, new("M-1"), Start.AddHours(1), Start.AddHours(3)), own =
            new(new("WO-2"), new("M-2"), Start.AddHours(2), Start.AddHours(4));

        var doubled = Leaving.Doubled(Bo, [first], [own])!;

        doubled.Code.ShouldBe("overlaps");
        doubled.Detail.ShouldContain(
            "WO-1 from 2026-03-02 09:00:00Z to 2026-03-02 11:00:00Z overlaps WO-2 from 2026-03-02 10:00:00Z to 2026-03-02 12:00:00Z.");
        Leaving.Doubled(Bo, [first with { To = Start.AddHours(2) }], [own]).ShouldBeNull();
    }

    [Fact]
    public void Who_took_over_is_known_until_they_are_taken_on_again()
    {
        var gone = Leaving.Close(AtWork, Ana, [Order], Bo, null, Start).Events.Aggregate(AtWork, TechnicianState.Evolve);

        gone.Successor.ShouldBe(Bo);
        TechnicianDecider.Register(gone, West, [], new(31, 121)).Events.Aggregate(gone, TechnicianState.Evolve).Successor.ShouldBeNull();
    }

    [Fact]
    public void Whose_station_is_closed_keeps_their_work()
    {
        var events = Leaving.Transfer(AtWork, West, East, Start).Events;
        var after = events.Aggregate(AtWork, TechnicianState.Evolve);

        after.File!.Station.ShouldBe(East);
        LettingGo.Of(Ana, AtWork, after, ShiftRules.Default, isTransferred: true).ShouldBeNull();
        Leaving.Transfer(after, West, East, Start).Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_station_that_had_nothing_works_again_when_something_was_registered_in_that_instant()
    {
        var closed = StationState.Initial with { ClosedAt = Start };

        ClosingDecider.LookAgain(closed, new(1, 0, 0, 0), Start).Events.Aggregate(closed, StationState.Evolve).ClosedAt.ShouldBeNull();
        ClosingDecider.LookAgain(closed, new(0, 0, 0, 0), Start).Events.ShouldBeEmpty();
        ClosingDecider.LookAgain(closed with { Successor = East }, new(1, 0, 0, 0), Start).Events
            .ShouldBeEmpty("its successor takes it over");
    }

    [Fact]
    public void A_station_with_anything_left_needs_a_successor()
    {
        var state = StationState.Initial with { File = new("West", "CN", "Asia/Shanghai", new(31, 121), null!, null) };
        var load = new StationLoad(2, 0, 1, 0);

        var refused = ClosingDecider.Close(state, West, load, null, null, Start).Rejection!;

        (refused.Code, refused.Detail).ShouldBe(("open_work_left", "west still has 2 machines, 1 open work orders: name a successor."));
        ClosingDecider.Close(state, West, load, East, null, Start).Events.ShouldBe([new StationClosed(East, null, Start)]);
        ClosingDecider.Close(state, West, new(0, 0, 0, 0), null, null, Start).Events.ShouldBe([new StationClosed(null, null, Start)]);
    }
}
