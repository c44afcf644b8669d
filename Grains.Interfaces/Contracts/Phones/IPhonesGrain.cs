using Dispatch.Domain.Phones;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Views.Phones;

namespace Dispatch.Grains.Interfaces.Contracts.Phones;

/// <summary>The phones of one technician; the key is the technician's id.</summary>
[Inbox("phones")]
public interface IPhonesGrain : IInbox
{
    /// <summary>From now on this phone is woken when an offer is made; one that subscribed before gets its newer address.</summary>
    Task<Outcome> Subscribe(PhoneId phone, PushAddress address, Caller caller);

    Task<Outcome> Unsubscribe(PhoneId phone, Caller caller);
}
