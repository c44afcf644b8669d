using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Tests.Machines;

/// <summary>A machine with its journal and its stored readings, as a grain would hold them. The clock is <see cref="Now"/>.</summary>
internal sealed class MachineUnderTest(MachineRules? rules = null)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static MachineFile OnFile { get; } = new(
        "ZL50", new StationId("west"), new CustomerId("c-1"), null, null, 12, null, new GeoPoint(31.2, 121.5), "Asia/Shanghai", true);

    public MachineRules Rules { get; } = rules ?? MachineRules.Default;

    public DateTimeOffset Now { get; set; } = Start;

    public MachineState State { get; private set; } = MachineState.Initial;

    public List<MachineEvent> Journal { get; } = [];

    public List<JudgedReading> Stored { get; } = [];

    public MachineDecision Last { get; private set; }

    public static MachineUnderTest Registered(Func<MachineFile, MachineFile>? with = null, DateTimeOffset? now = null)
    {
        var machine = new MachineUnderTest { Now = now ?? Start };
        machine.Register(with?.Invoke(OnFile) ?? OnFile);
        return machine;
    }

    public ImmutableArray<MachineEvent> Register(MachineFile file) => Do(new Register(file, Now));

    /// <summary>Reads the meter now, <paramref name="after"/> the last time.</summary>
    public ImmutableArray<MachineEvent> Read(double hours, TimeSpan after)
    {
        Now += after;
        return ReadAt(Now, hours);
    }

    public ImmutableArray<MachineEvent> ReadAt(DateTimeOffset at, double hours) => Record(new Reading(at, hours));

    public ImmutableArray<MachineEvent> Record(params ImmutableArray<Reading> readings) => Do(new RecordReadings(
        readings, [.. readings.Where(r => !State.Meter.Knows(r.At)).SelectMany(r => Neighbours(r.At))], Now));

    public ImmutableArray<MachineEvent> Replace(DateTimeOffset at, double oldFinal, double newFirst) =>
        Do(new ReplaceMeter(at, oldFinal, newFirst, StoredAround(at), Now));

    public ImmutableArray<MachineEvent> Correct(DateTimeOffset at, double hours) =>
        Do(new CorrectReading(at, hours, "typed wrong", StoredAround(at), Now));

    public ImmutableArray<MachineEvent> Complete(string line, double hours, int occurrence = 1, DateTimeOffset? at = null) =>
        Do(new CompleteService(
            new ServiceKey(line, occurrence), at ?? Now, hours, State.Meter.Knows(at ?? Now) ? [] : Neighbours(at ?? Now), Now));

    public ImmutableArray<MachineEvent> Skip(string line, int occurrence = 1) =>
        Do(new SkipService(new ServiceKey(line, occurrence), "sold", Now));

    /// <summary>Lets the clock run to the deadline that stands and past it.</summary>
    public ImmutableArray<MachineEvent> ReachDeadline()
    {
        var due = State.Watch.At ?? throw new InvalidOperationException("No deadline stands.");
        if (due > Now) Now = due;
        return Do(new ReachDeadline(due, Now));
    }

    public ImmutableArray<MachineEvent> Do(MachineCommand command)
    {
        Last = MachineDecider.Decide(State, command, Rules);
        foreach (var outcome in Last.Outcomes)
            if (outcome.Verdict is { } verdict) Store(new JudgedReading(outcome.Reading.At, outcome.Reading.Hours, verdict));
        foreach (var revised in Last.Revised) Store(revised);
        State = Last.Decision.Events.Aggregate(State with { Meter = Last.Meter }, MachineState.Evolve);
        Journal.AddRange(Last.Decision.Events);
        return Last.Decision.Events;
    }

    /// <summary>Forgets everything and starts from journal and stored readings.</summary>
    public void Restart()
    {
        var state = Journal.Aggregate(MachineState.Initial, MachineState.Evolve);
        JudgedReading[] recent = [.. Stored.TakeLast(Meter.Capacity)];
        if (recent.Length > 0 && !recent.Any(r => r.IsApplied))
            recent = [.. Stored.Where(r => r.IsApplied).TakeLast(1), .. recent];
        var newest = recent.LastOrDefault(r => r.IsApplied);
        var earlier = Stored.Where(r => r.IsApplied && r.UtcTicks <= newest.UtcTicks - Usage.Horizon.Ticks).Select(r => (JudgedReading?)r)
            .LastOrDefault();
        State = state with
        {
            Meter =
            Meter.Restore(recent, Stored.Count <= Meter.Capacity, earlier, State.Meter.Sighting, state.MeterHistory)
        };
    }

    public ServiceState StateOf(string line, int occurrence = 1) => Service(line, occurrence).State;

    public PlannedService Service(string line, int occurrence = 1) =>
        Agenda.Of(State).Single(s => s.Key == new ServiceKey(line, occurrence));

    public IEnumerable<string> Raised => Journal.OfType<ServiceFellDue>().Select(e => e.Service.ToString());

    public Rejection? Rejection => Last.Decision.Rejection;

    private ImmutableArray<JudgedReading> Neighbours(DateTimeOffset at) =>
    [
        .. Stored.Where(r => r.IsApplied && r.At < at).TakeLast(1),
        .. Stored.Where(r => r.IsApplied && r.At >= at).Take(1),
    ];

    private ImmutableArray<JudgedReading> StoredAround(DateTimeOffset at)
    {
        var before = Stored.LastOrDefault(r => r.IsApplied && r.At < at);
        return [.. Stored.Where(r => r.UtcTicks >= before.UtcTicks)];
    }

    private void Store(JudgedReading reading)
    {
        var place = Stored.BinarySearch(reading, ByInstant);
        if (place >= 0) Stored[place] = reading;
        else Stored.Insert(~place, reading);
    }

    private static readonly Comparer<JudgedReading> ByInstant =
        Comparer<JudgedReading>.Create((a, b) => (a.UtcTicks, a.Hours).CompareTo((b.UtcTicks, b.Hours)));
}
