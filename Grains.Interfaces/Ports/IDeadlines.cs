using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>The deadlines that stand.</summary>
public interface IDeadlines
{
    /// <summary>Those of one slice that fall due before <paramref name="before"/> (exclusive), the earliest first.</summary>
    Task<ImmutableArray<Deadline>> DueAsync(int slice, DateTimeOffset before, int limit, CancellationToken cancellation);
}
