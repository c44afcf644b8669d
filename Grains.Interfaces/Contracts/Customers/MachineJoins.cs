using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;

namespace Dispatch.Grains.Interfaces.Contracts.Customers;

/// <summary>The message by which a machine tells a customer that its file names them now.</summary>
[JournalName("customer.machine-joins")]
[GenerateSerializer, Immutable]
public sealed record MachineJoins(SerialNumber Machine);
