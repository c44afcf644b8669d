using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Contracts.Machines;

namespace Dispatch.Gateway.Telemetry;

/// <summary>What one call tells of one machine: its readings in the call's order, and where it was.</summary>
internal sealed class MachineBatch(int index, string machine, RegisterMachine? registerAs, MachineIdentity? identity)
{
    private IncomingReading? first;
    private List<IncomingReading>? later;
    private ImmutableArray<Sighting> sightings = [];

    /// <summary>As the call names it.</summary>
    public NamedMachine Named => new(machine, identity ?? MachineIdentity.Unknown);

    /// <summary>The first item of the call that tells of it.</summary>
    public int Index => index;

    public bool HasReadings => first is not null;

    public int Count => first is null ? 0 : 1 + (later?.Count ?? 0);

    public static List<MachineBatch> Group(List<IncomingReading> readings, List<IncomingMachine> machines)
    {
        var places = new Dictionary<(string, MachineIdentity?), int>(readings.Count);
        var batches = new List<MachineBatch>(readings.Count);
        foreach (var reading in CollectionsMarshal.AsSpan(readings))
            Of(reading.Machine, reading.Identity, reading.Index, reading.RegisterAs).Add(reading);
        foreach (var told in machines)
            if (Of(told.Machine, told.Identity, told.Index, told.RegisterAs) is var batch && told.Seen is { } seen)
                batch.sightings = batch.sightings.Add(seen);
        return batches;

        MachineBatch Of(string machine, MachineIdentity? identity, int index, RegisterMachine? registerAs)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (machine, identity), out var known);
            if (known)
                return batches[place];
            place = batches.Count;
            batches.Add(new(index, machine, registerAs, identity));
            return batches[place];
        }
    }

    public MeterReport Report() => new(Readings(), registerAs) { Sightings = sightings, Identity = identity };

    /// <summary>The place in the call of the reading at a place of the report.</summary>
    public int IndexInCall(int place) => place == 0 && first is { } reading ? reading.Index
        : later is { } more ? more[place - 1].Index
        : throw new ArgumentOutOfRangeException(nameof(place));

    private void Add(in IncomingReading reading)
    {
        if (first is null)
            first = reading;
        else
            (later ??= []).Add(reading);
    }

    private ImmutableArray<Reading> Readings()
    {
        if (first is not { } reading)
            return [];
        if (later is not { } more)
            return [reading.Reading];
        var readings = ImmutableArray.CreateBuilder<Reading>(more.Count + 1);
        readings.Add(reading.Reading);
        foreach (var next in more)
            readings.Add(next.Reading);
        return readings.MoveToImmutable();
    }
}
