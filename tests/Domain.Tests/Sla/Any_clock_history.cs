using Dispatch.Domain.Sla;
using FsCheck;
using FsCheck.Fluent;

namespace Dispatch.Domain.Tests.Sla;

public class Any_clock_history
{
    private static readonly double[] Hours = [3, 8, 12, 30];

    /// <summary>Around the clock for the severities 1 and 4, in business hours for 2 and 3.</summary>
    private static readonly SlaRules Rules = ClocksUnderTest.With([.. Enumerable.Range(1, 4).Select(severity =>
        ClocksUnderTest.Line(ClockKind.Arrive, Hours[severity - 1]) with
        {
            Scope = SlaScope.All with { Severities = [severity] },
            Hours = severity is 2 or 3 ? ClockHours.BusinessHours : ClockHours.AroundTheClock,
        })]);

    /// <summary>Thursday before the night in which the clocks of Madrid go forward.</summary>
    private static readonly DateTimeOffset Start = new(2026, 3, 26, 12, 0, 0, TimeSpan.Zero);

    private static ClockTerms Terms(int severity) => ClocksUnderTest.Terms with { Severity = severity, TimeZone = "Europe/Madrid" };

    private static void Check(Action<ClockOperation[]> holds) =>
        Prop.ForAll(ClockOperation.Any, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static ClocksUnderTest Opened()
    {
        var clocks = new ClocksUnderTest(Rules) { Now = Start };
        clocks.Open(Terms(2));
        return clocks;
    }

    [Fact]
    public void Ends_as_counting_its_minutes_says() => Check(history =>
    {
        var (clocks, counted) = (Opened(), new CountedClock(Rules, Terms(2), Start));
        foreach (var operation in history)
        {
            Do(clocks, operation, clocks.Now);
            counted.Do(operation);

            var clock = clocks.Clock();
            clock.Outcome.ShouldBe(counted.Outcome);
            if (counted.BreachedAt is { } breachedAt) clock.DueAt.ShouldBe(breachedAt);
            clock.StoppedAt.ShouldBe(counted.StoppedAt);
        }

        clocks.Journal.Count(e => e is ClockBreached)
            .ShouldBe(clocks.Journal.Count(e => e is ClockCorrected) + (counted.BreachedAt is null ? 0 : 1));
    });

    [Fact]
    public void Ends_the_same_whether_it_is_told_at_once_or_all_of_it_afterwards() => Check(history =>
    {
        var (atOnce, afterwards) = (Opened(), Opened());
        var at = Start;
        foreach (var operation in history)
        {
            Do(atOnce, operation, atOnce.Now);
            at = atOnce.Now;
        }

        afterwards.Pass(10_000);
        at = Start;
        foreach (var operation in history)
        {
            if (operation is ClockOperation.Waits wait) at = at.AddMinutes(wait.Minutes);
            else Do(afterwards, operation, at);
            afterwards.Pass(10_000);
        }

        atOnce.Pass(20_000);
        var (one, other) = (atOnce.Clock(), afterwards.Clock());
        (other.Outcome, other.StoppedAt, other.DueAt, other.Elapsed, other.Target).ShouldBe(
            (one.Outcome, one.StoppedAt, one.DueAt, one.Elapsed, one.Target));
    });

    [Fact]
    public void Told_twice_is_the_same_as_told_once() => Check(history =>
    {
        var clocks = Opened();
        foreach (var operation in history)
        {
            Do(clocks, operation, clocks.Now);
            var told = clocks.Journal.Count;
            if (operation is not ClockOperation.Waits) Do(clocks, operation, clocks.Now);
            clocks.Journal.Count.ShouldBe(told);
        }
    });

    [Fact]
    public void Has_a_deadline_exactly_while_something_is_to_come() => Check(history =>
    {
        var clocks = Opened();
        foreach (var operation in history)
        {
            Do(clocks, operation, clocks.Now);
            var clock = clocks.Clock();
            clocks.Board.Deadlines.Any(d => d.Key == "clock:arrive:due").ShouldBe(clock is { Outcome: ClockOutcome.Open, Pause: null });
            clocks.Board.Deadlines.Select(d => d.Key).ShouldBeUnique();
            if (!clock.IsOpen) clocks.Board.Deadlines.ShouldBeEmpty();
        }
    });

    private static void Do(ClocksUnderTest clocks, ClockOperation operation, DateTimeOffset at)
    {
        switch (operation)
        {
            case ClockOperation.Waits wait: clocks.Pass(TimeSpan.FromMinutes(wait.Minutes)); break;
            case ClockOperation.Pauses: clocks.Pause(at); break;
            case ClockOperation.Resumes: clocks.Resume(at); break;
            case ClockOperation.ChangesSeverity change: clocks.Retarget(Terms(change.Severity), at); break;
            case ClockOperation.Stops: clocks.Stop(at: at); break;
            case ClockOperation.Restarts: clocks.Restart(); break;
        }
    }
}
