using Dispatch.Domain.Requests;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Requests;

/// <summary>A service request; the key is its id.</summary>
[Inbox("request")]
public interface IServiceRequestGrain : IInbox
{
    /// <summary>Checks the warranty and the distance, then takes the request in. Refused: <c>id_taken</c>, <c>request_exists</c>, <c>model_missing</c>, <c>unknown_station</c>, <c>station_missing</c>, <c>invalid_severity</c>, <c>fault_missing</c>, <c>owner_missing</c>, <c>in_future</c>.</summary>
    Task<Outcome> Receive(TakeRequest request, Caller caller);

    /// <summary>Carries a command out by the grain's own clock. Refused in general: <c>unknown_request</c>, <c>in_future</c>, <c>before_receipt</c>, and <c>request_</c> with the state it is in; see the command's decider for more.</summary>
    Task<Outcome> Do(RequestCommand command, Caller caller);

    /// <summary>Looks the machine up again: what was not known of it when the request came counts from its receipt (R-INT-5). Refused: <c>unknown_request</c>.</summary>
    /// <param name="owner">Whose customer's the request is from now on; null leaves it with whom it is.</param>
    Task<Outcome> Recheck(string? owner, Caller caller);
}
