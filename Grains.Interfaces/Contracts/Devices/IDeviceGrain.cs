using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Devices;

/// <summary>A tracker; the key is the identifier that it sends.</summary>
[Inbox("device")]
public interface IDeviceGrain : IInbox
{
    /// <summary>Takes it from whomever it belonged to.</summary>
    Task<Outcome> Bind(string technician, Caller caller);

    /// <summary>Does nothing when it does not belong to that technician.</summary>
    Task<Outcome> Release(string technician, Caller caller);
}
