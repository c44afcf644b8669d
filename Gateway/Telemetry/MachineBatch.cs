using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Contracts.Machines;

namespace Dispatch.Gateway.Telemetry;

/// <summary>The readings of one machine out of one call, in the call's order.</summary>
internal sealed class MachineBatch(IncomingReading first)
{
    private List<IncomingReading>? later;

    public string Machine => first.Machine;

    public static List<MachineBatch> Group(List<IncomingReading> readings)
    {
        var places = new Dictionary<string, int>(readings.Count, StringComparer.Ordinal);
        var batches = new List<MachineBatch>(readings.Count);
        foreach (var reading in CollectionsMarshal.AsSpan(readings))
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, reading.Machine, out var known);
            if (known)
            {
                (batches[place].later ??= []).Add(reading);
            }
            else
            {
                place = batches.Count;
                batches.Add(new(reading));
            }
        }

        return batches;
    }

    public MeterReport Report()
    {
        if (later is not { } more)
            return new([first.Reading], first.RegisterAs);
        var readings = ImmutableArray.CreateBuilder<Reading>(more.Count + 1);
        readings.Add(first.Reading);
        foreach (var reading in more)
            readings.Add(reading.Reading);
        return new(readings.MoveToImmutable(), first.RegisterAs);
    }

    /// <summary>The place in the call of the reading at a place of the report.</summary>
    public int IndexInCall(int place) => place == 0 ? first.Index : later is { } more ? more[place - 1].Index : throw new ArgumentOutOfRangeException(nameof(place));
}
