using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Dealers;

/// <summary>A dealer; the key is their id.</summary>
[Inbox("dealer")]
public interface IDealerGrain : IInbox
{
    /// <summary>Fills the file in or changes it.</summary>
    Task<Outcome> Register(string name, ImmutableSortedSet<string> stations, Caller caller);
}
