using FsCheck;
using FsCheck.Fluent;

namespace Dispatch.Domain.Tests.Machines;

/// <summary>What may befall a machine in a property test.</summary>
public abstract record Operation
{
    /// <summary>
    /// A true reading arrives; <paramref name="Lateness"/> 0..100 says of when, in hundredths of the time since the start.
    /// </summary>
    public sealed record Reads(int Lateness) : Operation;

    /// <summary>A reading arrives that is wrong by so many hours.</summary>
    public sealed record ReadsWrongly(int Lateness, int By) : Operation;

    /// <summary>The meter is replaced now by one that shows so many hours.</summary>
    public sealed record GetsAMeter(int FirstHours) : Operation;

    /// <summary>The n-th line of the plan is completed now.</summary>
    public sealed record IsServiced(int Line) : Operation;

    public sealed record IsSkipped(int Line) : Operation;

    /// <summary>The n-th stored reading is declared wrong.</summary>
    public sealed record IsCorrected(int Nth) : Operation;

    public sealed record Restarts : Operation;

    /// <summary>So many eighths of a day pass; deadlines on the way are reached.</summary>
    public sealed record Waits(int Eighths) : Operation;

    /// <summary>Histories of true readings in any order.</summary>
    public static Arbitrary<Operation[]> Honest { get; } = Histories(
        (6, Gen.Choose(0, 100).Select(l => (Operation)new Reads(l * l / 100))),
        (4, Gen.Choose(1, 400).Select(e => (Operation)new Waits(e))),
        (1, Gen.Choose(0, 20).Select(h => (Operation)new GetsAMeter(h))),
        (1, Gen.Choose(0, 3).Select(l => (Operation)new IsServiced(l))),
        (1, Gen.Choose(0, 4).Select(l => (Operation)new IsSkipped(l))),
        (1, Gen.Constant((Operation)new Restarts())));

    /// <summary>Histories in which anything goes.</summary>
    public static Arbitrary<Operation[]> Wild { get; } = Histories(
        (6, Gen.Choose(0, 100).Select(l => (Operation)new Reads(l * l / 100))),
        (3, Gen.Choose(0, 100).SelectMany(l => Gen.Choose(-3_000, 9_000).Select(by => (Operation)new ReadsWrongly(l * l / 100, by)))),
        (4, Gen.Choose(1, 400).Select(e => (Operation)new Waits(e))),
        (1, Gen.Choose(0, 500).Select(h => (Operation)new GetsAMeter(h))),
        (1, Gen.Choose(0, 4).Select(l => (Operation)new IsServiced(l))),
        (1, Gen.Choose(0, 4).Select(l => (Operation)new IsSkipped(l))),
        (1, Gen.Choose(0, 50).Select(n => (Operation)new IsCorrected(n))),
        (1, Gen.Constant((Operation)new Restarts())));

    private static Arbitrary<Operation[]> Histories(params (int, Gen<Operation>)[] kinds) => Arb.From(
        Gen.Frequency(kinds).ArrayOf(130),
        history => Enumerable.Range(0, history.Length).Select(i => history.Where((_, place) => place != i).ToArray()));
}
