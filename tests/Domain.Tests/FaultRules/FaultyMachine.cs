using System.Collections.Immutable;
using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Tests.Machines;

namespace Dispatch.Domain.Tests.FaultRules;

/// <summary>A machine of which the readings are kept with what they tell of faults, as a grain would hold it.</summary>
internal sealed class FaultyMachine
{
    public const string OilPressure = """[{"spn":100,"fmi":1}]""";
    public const string AirFilter = """[{"spn":107,"fmi":0}]""";

    private readonly MachineUnderTest machine;
    private readonly List<Reading> kept = [];
    private readonly FaultRuleBook book;

    public FaultyMachine(FaultRuleBook? book = null, Func<MachineFile, MachineFile>? with = null) =>
        (machine, this.book) = (MachineUnderTest.Registered(with), book ?? FaultRuleBook.Shipped);

    public DateTimeOffset Now => machine.Now;

    public FaultRaised[] Raised => [.. machine.Journal.OfType<FaultRaised>()];

    public MachineFault[] Standing => [.. machine.State.Faults.Where(fault => fault.IsStanding)];

    /// <summary>A reading now, so many hours after the last one.</summary>
    public ImmutableArray<MachineEvent> Tell(double hoursLater, string? faults)
    {
        machine.Now += TimeSpan.FromHours(hoursLater);
        return TellOf(machine.Now, faults);
    }

    /// <summary>A reading that arrives now.</summary>
    public ImmutableArray<MachineEvent> TellOf(DateTimeOffset at, string? faults)
    {
        var reading = new Reading(at, 100, null, faults);
        var events = machine.Do(new RecordReadings([reading], [], machine.Now)
        {
            Faults = new([.. kept.SelectMany(one => FaultReport.Of(one.At, one.Faults))], book),
        });
        kept.Add(reading);
        return [.. events.Where(happened => happened is FaultEvent)];
    }

    public ImmutableArray<MachineEvent> Do(MachineCommand command) => machine.Do(command);
}
