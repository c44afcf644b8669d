using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports.Users;

/// <summary>The keys that cookies and tokens are sealed with, the same for all web processes of a cluster.</summary>
public interface IProtectionKeys
{
    /// <summary>Each as XML, as ASP.NET Core's data protection writes it.</summary>
    ImmutableArray<string> All();

    void Add(string id, string xml);
}
