using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Tests.Sla;

public class Foreseeing_a_breach
{
    private static readonly DateTimeOffset Start = ClocksUnderTest.Start;

    [Theory]
    [InlineData(2, null)]
    [InlineData(2.5, 0.5)]
    public void An_expected_arrival_after_the_promise_is_jeopardy_by_that_much(double expected, double? late)
    {
        var clocks = ClocksUnderTest.Arrival();

        var lateBy = clocks.Board.Jeopardy(ClockKind.Arrive, Start.AddHours(expected))?.LateBy.TotalHours;

        lateBy.ShouldBe(late);
    }

    [Fact]
    public void A_pause_gives_time_and_a_settled_promise_is_in_no_jeopardy()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pause();
        clocks.Board.Jeopardy(ClockKind.Arrive, Start.AddHours(9)).ShouldBeNull();
        clocks.Stop();

        clocks.Board.Jeopardy(ClockKind.Arrive, Start.AddHours(9)).ShouldBeNull();
        clocks.Board.Jeopardy(ClockKind.Resolve, Start.AddHours(9)).ShouldBeNull();
    }

    [Fact]
    public void When_nobody_can_make_it_the_least_late_is_named_and_by_how_much()
    {
        var clock = ClocksUnderTest.Arrival().Clock();

        var best = Jeopardy.Best(clock, [("li", Start.AddHours(4)), ("wang", Start.AddHours(2.25)), ("zhao", Start.AddHours(3))]);

        best!.Candidate.ShouldBe("wang");
        best.Jeopardy!.LateBy.ShouldBe(TimeSpan.FromMinutes(15));
    }

    [Fact]
    public void Who_makes_it_is_in_no_jeopardy_and_without_anybody_there_is_no_outlook()
    {
        var clock = ClocksUnderTest.Arrival().Clock();

        Jeopardy.Best(clock, [("li", Start.AddHours(1)), ("wang", Start.AddHours(3))])!.Jeopardy.ShouldBeNull();
        Jeopardy.Best<string>(clock, []).ShouldBeNull();
    }
}
