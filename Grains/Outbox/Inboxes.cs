using System.Collections.Frozen;
using System.Reflection;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Outbox;

/// <summary>From a message's target, <c>kind/key</c>, to the grain that takes it.</summary>
public sealed class Inboxes(IEnumerable<Assembly> contracts)
{
    private readonly FrozenDictionary<string, Type> byKind = contracts.Distinct()
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsInterface)
        .Select(type => (Type: type, type.GetCustomAttribute<InboxAttribute>()?.Kind))
        .Where(inbox => inbox.Kind is not null)
        .ToFrozenDictionary(inbox => inbox.Kind!, inbox => inbox.Type);

    /// <exception cref="ArgumentException">No grain takes messages under that kind.</exception>
    public IInbox Find(IGrainFactory grains, string target)
    {
        var slash = target.IndexOf('/', StringComparison.Ordinal);
        var (kind, key) = slash < 0 ? (target, "") : (target[..slash], target[(slash + 1)..]);
        return byKind.TryGetValue(kind, out var contract)
            ? (IInbox)grains.GetGrain(contract, key)
            : throw new ArgumentException($"Nobody takes messages for '{target}'.", nameof(target));
    }
}
