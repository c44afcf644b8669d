using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;

namespace Dispatch.Gateway.Tests.Fakes;

/// <summary>Nothing is sealed here.</summary>
internal sealed class NoKeys : IProtectionKeys
{
    public ImmutableArray<string> All() => [];

    public void Add(string id, string xml)
    {
    }
}
