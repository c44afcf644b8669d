using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.Devices;

public abstract record DeviceEvent;

/// <summary>From now on the device's positions are the technician's.</summary>
[JournalName("device.bound")]
[GenerateSerializer, Immutable]
public sealed record DeviceBound(TechnicianId Technician) : DeviceEvent;

/// <summary>The device's positions are nobody's.</summary>
[JournalName("device.released")]
[GenerateSerializer, Immutable]
public sealed record DeviceReleased(TechnicianId Technician) : DeviceEvent;

/// <param name="Technician">Whose it is; null when nobody's.</param>
public sealed record DeviceState(TechnicianId? Technician)
{
    public static DeviceState Initial { get; } = new((TechnicianId?)null);

    public static DeviceState Evolve(DeviceState state, DeviceEvent happened) => happened switch
    {
        DeviceBound bound => state with { Technician = bound.Technician },
        DeviceReleased => state with { Technician = null },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a device."),
    };
}
