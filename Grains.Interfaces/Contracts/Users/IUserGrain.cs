using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Users;

/// <summary>Somebody who can sign in; the key is their id. Names and passwords are not its.</summary>
[Inbox("user")]
public interface IUserGrain : IInbox
{
    Task<Outcome> Add(Rights rights, Caller caller);

    Task<Outcome> Change(Rights rights, Caller caller);

    Task<Outcome> Close(Caller caller);

    Task<Outcome> Reopen(Caller caller);
}
