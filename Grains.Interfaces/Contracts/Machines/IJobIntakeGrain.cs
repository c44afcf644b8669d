using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Requests;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>New jobs on one machine, taken in one at a time, so that of several at once one is new and the others hear of it (R-INT-6). The key is the serial number. It keeps nothing itself.</summary>
[Inbox("job-intake")]
public interface IJobIntakeGrain : IInbox
{
    /// <summary>Refused: <c>open_job</c> while a request about the machine is open, and whatever the request refuses.</summary>
    /// <param name="id">The request's.</param>
    /// <param name="isSeparate">Whether it is taken in beside an open one.</param>
    Task<Outcome> Receive(string id, TakeRequest request, bool isSeparate, Caller caller);

    /// <summary>Refused: <c>open_job</c> while a request or an order for such work on the machine is open, and whatever the order refuses.</summary>
    /// <inheritdoc cref="Receive"/>
    Task<Outcome> Place(string id, PlaceWorkOrder order, bool isSeparate, Caller caller);
}
