using Dispatch.Grains.Interfaces.Ports.Users;

namespace Dispatch.Gateway.Tests.Fakes;

/// <summary>Nothing is anybody's.</summary>
internal sealed class NoBelongings : IBelongings
{
    public Task<Belonging?> FindAsync(string kind, string id, CancellationToken cancellation) => Task.FromResult<Belonging?>(null);
}
