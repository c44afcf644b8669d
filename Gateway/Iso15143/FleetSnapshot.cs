using System.Globalization;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Metering;
using Dispatch.Gateway.Telemetry;
using Dispatch.Http.Instants;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Iso15143;

/// <summary>What a fleet snapshot (ISO 15143-3, AEMP 2.0) says about operating hours. Takes the deviations that makers' services show; an instant without offset is told in the zone of the feed.</summary>
internal sealed class FleetSnapshot
{
    /// <summary>One per value of CumulativeOperatingHours; their index is that of the machine in the snapshot.</summary>
    public List<IncomingReading> Readings { get; } = [];

    public List<RejectedItem> Rejected { get; } = [];

    /// <summary>One per machine: where it was, or only that there is one.</summary>
    public List<IncomingMachine> Told { get; } = [];

    /// <summary>Machines that brought neither operating hours nor a place.</summary>
    public List<RejectedItem> Skipped { get; } = [];

    public required int Machines { get; init; }

    /// <summary>Null when the document is no fleet.</summary>
    public static FleetSnapshot? Of(FleetNode document, FeedOptions feed)
    {
        var machines = new List<FleetNode>();
        if (!Collect(document, machines))
            return null;
        var snapshot = new FleetSnapshot { Machines = machines.Count };
        var writtenAt = document.Children.Select(fleet => InstantOf(fleet, "snapshotTime", feed)).FirstOrDefault(at => at is not null);
        for (var index = 0; index < machines.Count; index++)
            snapshot.Add(index, machines[index], writtenAt, feed);
        return snapshot;
    }

    private static bool Collect(FleetNode node, List<FleetNode> machines)
    {
        var known = node.Is("Fleet");
        foreach (var child in node.Children)
        {
            if (child.IsEmptyList)
            {
                known |= child.Is("Equipment") || child.Is("Links");
            }
            else if (child.Is("Equipment") || child.Child("EquipmentHeader") is not null)
            {
                machines.Add(child);
                known = true;
            }
            else
            {
                known |= child.Is("Links") || Collect(child, machines);
            }
        }

        return known;
    }

    private void Add(int index, FleetNode machine, DateTimeOffset? writtenAt, FeedOptions feed)
    {
        var header = machine.Child("EquipmentHeader") ?? machine;
        var identity = new MachineIdentity(header.Value("OEMName"), header.Value("PIN"), header.Value("EquipmentID"));
        if ((header.Value("SerialNumber") ?? identity.Pin ?? identity.EquipmentId) is not { } serial || !ReadingLimits.IsSerial(serial))
        {
            Rejected.Add(new(index, InputCodes.MissingField, "The machine has no usable SerialNumber, PIN or EquipmentID."));
            return;
        }

        if (new[] { identity.Maker, identity.Pin, identity.EquipmentId }.OfType<string>().FirstOrDefault(name => !ReadingLimits.IsSerial(name)) is not null)
        {
            Rejected.Add(new(index, InputCodes.InvalidValue, $"{serial}: OEMName, PIN and EquipmentID have at most {ReadingLimits.MaxSerialLength} characters."));
            return;
        }

        var place = Position(machine);
        var placedAt = machine.Child("Location") is { } location ? InstantOf(location, "datetime", feed) : null;
        var register = feed.RegisterAs(header.Value("Model") ?? "unknown", place, identity);
        var faults = FleetFaults.Of(machine, fault => InstantOf(fault, "datetime", feed));
        var found = false;
        foreach (var value in machine.Children.Where(child => child.Is("CumulativeOperatingHours") && child.Value("Hour") is not null))
        {
            found = true;
            if (!TryReadHours(value, out var hours))
            {
                Rejected.Add(new(index, InputCodes.OutOfRange, $"{serial}: CumulativeOperatingHours must be between 0 and {ReadingLimits.MaxHours}."));
            }
            else if ((InstantOf(value, "datetime", feed) ?? writtenAt) is not { } at)
            {
                Rejected.Add(new(index, InputCodes.InvalidInstant, $"{serial}: CumulativeOperatingHours has no readable datetime, nor has the snapshot."));
            }
            else
            {
                placedAt ??= at;
                Readings.Add(new(index, serial, new Reading(at, hours, placedAt == at ? place : null, faults), register, identity));
            }
        }

        // A place has an instant of its own (F-33); one without is as old as the hours beside it, else as the snapshot.
        placedAt ??= writtenAt;
        var seen = place is { } point && placedAt is { } then ? new Sighting(then, point) : null;
        Told.Add(new(index, serial, seen, register, identity));
        if (!found && seen is null)
            Skipped.Add(new(index, "no_operating_hours", $"{serial}: the snapshot brings neither CumulativeOperatingHours nor a Location."));
    }

    private static bool TryReadHours(FleetNode value, out double hours) =>
        double.TryParse(value.Value("Hour"), NumberStyles.Float, CultureInfo.InvariantCulture, out hours) && ReadingLimits.AreHours(hours);

    private static GeoPoint? Position(FleetNode machine) =>
        machine.Child("Location") is { } location
        && double.TryParse(location.Value("Latitude"), NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
        && double.TryParse(location.Value("Longitude"), NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
        && new GeoPoint(latitude, longitude) is { IsValid: true } point && !GeoPoint.IsNullIsland(point)
            ? point
            : null;

    /// <summary>UTC; one without an offset is told in the feed's zone.</summary>
    private static DateTimeOffset? InstantOf(FleetNode node, string name, FeedOptions feed) =>
        DateTime.TryParse(node.Value(name), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var told)
        && Instant.IsPlausible(new(DateTime.SpecifyKind(told, DateTimeKind.Utc)))
            ? new DateTimeOffset(told, told.Kind == DateTimeKind.Utc ? TimeSpan.Zero : feed.Zone.GetUtcOffset(told)).ToUniversalTime()
            : null;
}
