using Dispatch.Domain.Rosters;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Rosters;

/// <summary>A technician's roster; the key is their id.</summary>
[Inbox("roster")]
public interface IRosterGrain : IInbox
{
    /// <summary>Refused: <c>roster_overlap</c>, <c>shift_too_long</c>, <c>too_long</c>, <c>invalid_times</c>, <c>unknown_entry</c>, <c>roster_full</c>.</summary>
    Task<Outcome> Do(RosterCommand command, Caller caller);
}
