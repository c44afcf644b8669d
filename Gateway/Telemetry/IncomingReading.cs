using Dispatch.Domain.Machines;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Contracts.Machines;

namespace Dispatch.Gateway.Telemetry;

/// <summary>A reading that a call brought, well-formed.</summary>
/// <param name="Index">The item's place in the call, from 0.</param>
/// <param name="Machine">Serial number, or what else the feed calls it.</param>
/// <param name="RegisterAs">How to register the machine if it is unknown; null where the feed may not.</param>
/// <param name="Identity">What else the feed knows the machine by; null where it tells nothing.</param>
public readonly record struct IncomingReading(
    int Index, string Machine, Reading Reading, RegisterMachine? RegisterAs = null, MachineIdentity? Identity = null);
