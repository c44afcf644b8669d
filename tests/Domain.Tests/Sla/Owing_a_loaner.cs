using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Tests.Sla;

public class Owing_a_loaner
{
    [Fact]
    public void An_emergency_that_is_not_handled_within_4_hours_owes_a_loaner_until_it_is()
    {
        var clocks = new ClocksUnderTest();
        clocks.Open(ClocksUnderTest.Emergency);
        clocks.Pass(3.9);
        clocks.Board.OwesLoaner.ShouldBeFalse();

        clocks.Pass(0.1);

        clocks.Board.OwesLoaner.ShouldBeTrue();
        clocks.Stop(ClockKind.Resolve, clocks.Now.AddMinutes(1));
        clocks.Board.OwesLoaner.ShouldBeFalse();
    }

    [Fact]
    public void A_late_arrival_owes_none()
    {
        var clocks = ClocksUnderTest.Arrival();

        clocks.Pass(20);

        clocks.Board.OwesLoaner.ShouldBeFalse();
    }

    [Fact]
    public void The_limit_moves_with_a_pause()
    {
        var clocks = new ClocksUnderTest();
        clocks.Open(ClocksUnderTest.Emergency);
        clocks.Pause();
        clocks.Pass(10);
        clocks.Resume();

        clocks.Pass(3.9);
        clocks.Board.OwesLoaner.ShouldBeFalse();

        clocks.Pass(0.2);
        clocks.Board.OwesLoaner.ShouldBeTrue();
    }
}
