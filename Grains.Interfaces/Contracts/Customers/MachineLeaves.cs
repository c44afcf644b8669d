using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;

namespace Dispatch.Grains.Interfaces.Contracts.Customers;

/// <summary>The message by which a machine tells a customer that its file does not name them any more.</summary>
[JournalName("customer.machine-leaves")]
[GenerateSerializer, Immutable]
public sealed record MachineLeaves(SerialNumber Machine);
