using FsCheck;
using FsCheck.Fluent;

namespace Dispatch.Domain.Tests.Sla;

/// <summary>What may befall a clock in a property test.</summary>
public abstract record ClockOperation
{
    /// <summary>So many minutes pass.</summary>
    public sealed record Waits(int Minutes) : ClockOperation;

    public sealed record Pauses : ClockOperation;

    public sealed record Resumes : ClockOperation;

    public sealed record ChangesSeverity(int Severity) : ClockOperation;

    public sealed record Stops : ClockOperation;

    public sealed record Restarts : ClockOperation;

    public static Arbitrary<ClockOperation[]> Any { get; } = Arb.From(
        Gen.Frequency(
            (8, Gen.Choose(1, 400).Select(m => (ClockOperation)new Waits(m))),
            (3, Gen.Constant((ClockOperation)new Pauses())),
            (3, Gen.Constant((ClockOperation)new Resumes())),
            (3, Gen.Choose(1, 4).Select(s => (ClockOperation)new ChangesSeverity(s))),
            (1, Gen.Constant((ClockOperation)new Stops())),
            (1, Gen.Constant((ClockOperation)new Restarts()))).ArrayOf(25),
        history => Enumerable.Range(0, history.Length).Select(i => history.Where((_, place) => place != i).ToArray()));
}
