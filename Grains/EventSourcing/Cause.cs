using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.EventSourcing;

/// <summary>What set a decision off: a call, or a message of the outbox with the receipt that makes its effect happen once.</summary>
public sealed record Cause(Caller Caller, MessageReceipt? Receipt = null)
{
    public static implicit operator Cause(Caller caller) => new(caller);
}
