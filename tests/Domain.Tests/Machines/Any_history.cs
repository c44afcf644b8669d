using System.Text.Json;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using FsCheck;
using FsCheck.Fluent;

namespace Dispatch.Domain.Tests.Machines;

public class Any_history
{
    private static readonly double[] DueHours = [100, 600, 1_200, 1_800, 2_400];
    private static readonly (int Months, int Days)[] Opens = [(0, 7), (2, 0), (5, 0), (8, 0), (11, 0)];

    private static void Check(int tests, Arbitrary<Operation[]> histories, Action<Operation[]> holds) =>
        Prop.ForAll(histories, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(tests));

    [Theory]
    [InlineData(0, 8, true)]
    [InlineData(0, 8, false)]
    [InlineData(0, 24, true)]
    [InlineData(1_300, 2, true)]
    [InlineData(1_300, 16, false)]
    [InlineData(4_000, 11, false)]
    public void Of_true_readings_in_any_order_raises_each_service_exactly_when_the_whole_history_says_so(
        int hours, int perDay, bool commissioned) =>
        Check(60, Operation.Honest, history =>
        {
            var machine = new TrueMachine(hours, perDay, commissioned);
            var facts = new List<Fact>();
            foreach (var operation in history)
            {
                // A completion later than this would close repetitions and move the next ones: Repeating_services has that.
                if (operation is Operation.IsServiced && machine.LifetimeOn(machine.Today) >= 2_400) continue;
                machine.Do(operation);
                machine.Recorded.Rejection?.Code.ShouldBeOneOf("already_closed", "not_owed", "conflicting_replacement", "too_early");
                facts.Add(Fact.Of(operation, machine));
            }

            machine.Recorded.Stored.ShouldAllBe(r => r.IsApplied);
            machine.Recorded.Raised.Order().ShouldBe(Expected(facts, commissioned).Order());
        });

    [Theory]
    [InlineData(0, 8, true)]
    [InlineData(1_300, 20, false)]
    public void However_wild_raises_nothing_twice_and_loses_nothing(int hours, int perDay, bool commissioned) =>
        Check(60, Operation.Wild, history =>
        {
            var machine = new TrueMachine(hours, perDay, commissioned);
            foreach (var operation in history)
            {
                machine.Do(operation);
                RaisesNothingTwice(machine.Recorded);
                LosesNothing(machine.Recorded, commissioned);
                OwesNothingWithoutCause(machine.Recorded);
                AppliesOnlyWhatAMeterCanShow(machine.Recorded);
            }
        });

    [Fact]
    public void Survives_a_restart_at_any_moment() => Check(40, Operation.Wild, history =>
    {
        var machine = new TrueMachine(0, 8, true);
        foreach (var operation in history)
        {
            machine.Do(operation);
            var (before, hours) = (JsonSerializer.Serialize(machine.Recorded.State), machine.Recorded.State.Meter.LifetimeHours);

            machine.Recorded.Restart();

            JsonSerializer.Serialize(machine.Recorded.State).ShouldBe(before);
            machine.Recorded.State.Meter.LifetimeHours.ShouldBe(hours);
        }
    });

    [Fact]
    public void Survives_a_snapshot() => Check(40, Operation.Wild, history =>
    {
        var machine = new TrueMachine(0, 8, true);
        foreach (var operation in history) machine.Do(operation);
        var kept = JsonSerializer.Serialize(machine.Recorded.State);

        JsonSerializer.Serialize(JsonSerializer.Deserialize<MachineState>(kept)).ShouldBe(kept);
    });

    [Fact]
    public void Repeats_no_event_when_a_command_is_repeated() => Check(40, Operation.Wild, history =>
    {
        var machine = new TrueMachine(0, 8, true);
        foreach (var operation in history)
        {
            machine.Do(operation);
            if (operation is Operation.Waits or Operation.Restarts) continue;
            var events = machine.Recorded.Journal.Count;

            machine.Do(operation);

            machine.Recorded.Journal.Skip(events).ShouldBeEmpty();
        }
    });

    /// <summary>The oracle: when in the history was each service due, closed, unseen?</summary>
    private static IEnumerable<string> Expected(List<Fact> facts, bool commissioned)
    {
        int Reached(double hours) => First(facts, f => f.Hours >= hours);
        int Opened(int line) => commissioned ? First(facts, f => f.Day >= OpensOn(line)) : int.MaxValue;
        int Due(int line) => Math.Min(Reached(DueHours[line]), Opened(line));
        int Closed(int line) => First(facts, f => f.Skipped == line || f.Completed >= line);
        var firstRead = Reached(0);
        var highest = facts.Count > 0 && firstRead < facts.Count ? facts[firstRead].Hours!.Value : 0;

        for (var line = 0; line < DueHours.Length; line++)
        {
            var isUnseen = Due(line) == firstRead
                && (highest >= 3_000 || Enumerable.Range(line + 1, DueHours.Length - line - 1).Any(higher => Due(higher) <= firstRead));
            if (Due(line) < int.MaxValue && Closed(line) > Due(line) && !isUnseen) yield return $"{TrueMachine.Lines[line]}/1";
        }

        for (var (due, occurrence) = (3_000.0, 2); Reached(due) < int.MaxValue; (due, occurrence) = (due + 600, occurrence + 1))
            if (Reached(due) > firstRead || highest < due + 600) yield return $"600h/{occurrence}";
    }

    private static double OpensOn(int line)
    {
        var start = DateOnly.FromDateTime(MachineUnderTest.Start.DateTime);
        var opens = start.AddMonths(Opens[line].Months).AddDays(Opens[line].Days).ToDateTime(TimeOnly.MinValue);
        return (opens - MachineUnderTest.Start.DateTime).TotalDays;
    }

    private static int First(List<Fact> facts, Predicate<Fact> holds) => facts.FindIndex(holds) is var i and >= 0 ? i : int.MaxValue;

    /// <summary>What one operation truly told.</summary>
    private sealed record Fact(double Day, double? Hours, int? Completed, int? Skipped)
    {
        public static Fact Of(Operation operation, TrueMachine machine) => new(
            machine.Today,
            operation is Operation.Reads(var lateness) ? machine.LifetimeOn(machine.DayOf(lateness)) : null,
            operation is Operation.IsServiced(var done) && machine.Recorded.Rejection is null ? done : null,
            operation is Operation.IsSkipped(var skipped) && machine.Recorded.Rejection is null ? skipped : null);
    }

    private static void RaisesNothingTwice(MachineUnderTest machine) => machine.Raised.ShouldBeUnique();

    private static void LosesNothing(MachineUnderTest machine, bool commissioned)
    {
        var hours = machine.Stored.Where(r => r.IsApplied).Select(r => Lifetime(machine, r.At, r.Hours)).DefaultIfEmpty(-1).Max();
        for (var line = 0; line < DueHours.Length; line++)
        {
            if (machine.StateOf(TrueMachine.Lines[line]) != ServiceState.Upcoming) continue;
            hours.ShouldBeLessThan(DueHours[line]);
            if (commissioned) (machine.Now - MachineUnderTest.Start).TotalDays.ShouldBeLessThan(OpensOn(line));
        }
    }

    private static void OwesNothingWithoutCause(MachineUnderTest machine)
    {
        var hours = machine.Stored.Where(r => r.IsApplied).Select(r => Lifetime(machine, r.At, r.Hours)).DefaultIfEmpty(-1).Max();
        foreach (var service in Agenda.Of(machine.State).Where(s => s.Record is { IsOwed: true }))
            (hours >= service.DueHours || service.OpensAt <= machine.Now).ShouldBeTrue($"{service.Key} at {hours} h");
    }

    private static void AppliesOnlyWhatAMeterCanShow(MachineUnderTest machine)
    {
        var applied = machine.Stored.Where(r => r.IsApplied).Select(r => (r.At, Hours: Lifetime(machine, r.At, r.Hours))).ToArray();
        for (var i = 1; i < applied.Length; i++)
            (applied[i].Hours - applied[i - 1].Hours).ShouldBeInRange(-1e-6, (applied[i].At - applied[i - 1].At).TotalHours + 1 + 1e-6);
    }

    private static double Lifetime(MachineUnderTest machine, DateTimeOffset at, double hours) =>
        hours + machine.State.MeterHistory.Replacements.Where(r => r.At < at).Sum(r => r.OldFinalHours - r.NewFirstHours);
}
