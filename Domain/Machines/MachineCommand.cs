using System.Collections.Immutable;
using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Machines;

/// <param name="Now">Our clock, UTC.</param>
public abstract record MachineCommand(DateTimeOffset Now);

/// <summary>
/// Opens the machine's file or changes it. A feed (<see cref="MachineFile.Verified"/> false) never changes a file that is there.
/// </summary>
public sealed record Register(MachineFile File, DateTimeOffset Now) : MachineCommand(Now)
{
    /// <summary>The machine is meant to be new: refused where it is known with another content.</summary>
    public bool IsNew { get; init; }

    /// <summary>What is open on the machine is its new owner's.</summary>
    public bool OpenWorkMoves { get; init; }

    /// <summary>All readings of the machine, oldest first: judged again where the commissioning changes (R-MNT-7).</summary>
    public ImmutableArray<JudgedReading> Stored { get; init; } = [];
}

/// <summary>Changes some of the machine's file; what is not said stays.</summary>
public sealed record ChangeMachine(MachineChange Change, DateTimeOffset Now) : MachineCommand(Now)
{
    /// <inheritdoc cref="Register.Stored"/>
    public ImmutableArray<JudgedReading> Stored { get; init; } = [];
}

/// <summary>A feed knows the machine by more than is on file; what is on file stays.</summary>
public sealed record IdentifyMachine(MachineIdentity Identity, DateTimeOffset Now) : MachineCommand(Now);

/// <summary>Somebody took over what a feed made known: whose it is from now on (F-91).</summary>
/// <param name="Model">Null: as the feed told it.</param>
/// <param name="TimeZone">IANA id of the station.</param>
public sealed record ConfirmMachine(StationId Station, string TimeZone, string? Model, DateTimeOffset Now) : MachineCommand(Now);

/// <summary>The machine's station was closed: another one is responsible.</summary>
public sealed record TransferMachine(StationId From, StationId To, DateTimeOffset Now) : MachineCommand(Now);

/// <summary>Takes readings, in any order, repeated or late.</summary>
/// <param name="Neighbours">For readings that <see cref="Meter.Knows"/> denies: the stored applied readings next to them.</param>
public sealed record RecordReadings(ImmutableArray<Reading> Readings, ImmutableArray<JudgedReading> Neighbours, DateTimeOffset Now)
    : MachineCommand(Now)
{
    /// <summary>Where the machine said it was apart from its readings, in any order: places with instants of their own.</summary>
    public ImmutableArray<Sighting> Sightings { get; init; } = [];

    /// <summary>What is known of its faults besides; null where the readings are no machine's own.</summary>
    public FaultHearing? Faults { get; init; }
}

/// <summary>The hour meter was replaced at <paramref name="At"/> (R-MNT-7).</summary>
/// <param name="Stored">All stored readings from the last applied one before <paramref name="At"/> on, in order of time.</param>
public sealed record ReplaceMeter(
    DateTimeOffset At, double OldFinalHours, double NewFirstHours, ImmutableArray<JudgedReading> Stored, DateTimeOffset Now)
        : MachineCommand(Now);

/// <summary>Declares a stored reading wrong (R-MNT-7).</summary>
/// <param name="Stored">All stored readings from the last applied one before <paramref name="At"/> on, in order of time.</param>
public sealed record CorrectReading(
    DateTimeOffset At, double Hours, string Reason, ImmutableArray<JudgedReading> Stored, DateTimeOffset Now) : MachineCommand(Now);

/// <param name="Hours">Lifetime hours at completion.</param>
/// <param name="Neighbours">The stored applied readings next to <paramref name="CompletedAt"/>, where <see cref="Meter.Knows"/> denies
/// it.</param>
public sealed record CompleteService(
    ServiceKey Service, DateTimeOffset CompletedAt, double Hours, ImmutableArray<JudgedReading> Neighbours, DateTimeOffset Now)
        : MachineCommand(Now)
{
    /// <summary>Why it was done although it is too early; null refuses it then.</summary>
    public string? Early { get; init; }
}

/// <summary>An order that the machine did not place itself is for a service of its plan (R-MNT-6).</summary>
/// <param name="Instead">The order that it continues; null when it continues none.</param>
/// <param name="Machine">The machine's serial number.</param>
public sealed record TakeServiceOrder(ServiceKey Service, string Order, string? Instead, string Machine, DateTimeOffset Now)
    : MachineCommand(Now);

/// <summary>An order for a service was cancelled by people: the service is still owed.</summary>
/// <param name="Machine">The machine's serial number.</param>
public sealed record LoseServiceOrder(ServiceKey Service, string Order, string Machine, DateTimeOffset Now) : MachineCommand(Now);

public sealed record SkipService(ServiceKey Service, string Reason, DateTimeOffset Now) : MachineCommand(Now);

/// <summary>The deadline of <see cref="Watch.At"/> has passed.</summary>
public sealed record ReachDeadline(DateTimeOffset DueAt, DateTimeOffset Now) : MachineCommand(Now);

/// <summary>A request takes care of a fault that was raised.</summary>
/// <param name="Number">Which time that it was.</param>
/// <param name="Request">By id.</param>
public sealed record TakeFault(FaultCode Code, int Number, string Request, DateTimeOffset Now) : MachineCommand(Now);

/// <summary>No request could be opened for a fault that was raised.</summary>
/// <inheritdoc cref="TakeFault"/>
public sealed record ReleaseFault(FaultCode Code, int Number, DateTimeOffset Now) : MachineCommand(Now);

/// <summary>A request that took care of faults is over.</summary>
/// <param name="Request">By id.</param>
/// <param name="At">Since when, UTC.</param>
public sealed record ReleaseFaults(string Request, DateTimeOffset At, DateTimeOffset Now) : MachineCommand(Now);
