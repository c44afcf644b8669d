using Dispatch.Domain.Machines;
using Dispatch.Domain.Metering;
using Dispatch.Grains.Interfaces.Contracts.Machines;

namespace Dispatch.Gateway.Telemetry;

/// <summary>What a call told of a machine beside its readings: where it was, or only that there is one.</summary>
/// <param name="Index">The item's place in the call, from 0.</param>
/// <param name="Machine">Serial number, or what else the feed calls it.</param>
/// <param name="Seen">Where it was; null when only its name was told.</param>
/// <param name="RegisterAs">How to register the machine if it is unknown; null where the feed may not.</param>
/// <param name="Identity">What else the feed knows the machine by; null where it tells nothing.</param>
public sealed record IncomingMachine(int Index, string Machine, Sighting? Seen, RegisterMachine? RegisterAs, MachineIdentity? Identity);
