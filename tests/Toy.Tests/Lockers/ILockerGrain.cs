using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Toy.Tests.Lockers;

[Inbox("locker")]
public interface ILockerGrain : IInbox
{
    Task<Outcome> Fill(string machine, Caller caller);

    Task<Outcome> Empty(Caller caller);
}
