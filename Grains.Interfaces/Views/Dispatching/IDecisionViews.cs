using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.Dispatching;

public interface IDecisionViews
{
    /// <summary>All decisions about an order, the newest first.</summary>
    Task<ImmutableArray<DecisionRow>> OfAsync(string order, CancellationToken cancellation);

    /// <summary>The newest first.</summary>
    /// <param name="open">Only those that wait (true) or do not wait (false) for a person.</param>
    /// <exception cref="FormatException">The cursor is not one of this list.</exception>
    Task<Page<DecisionRow>> ListAsync(string? station, bool? open, PageRequest page, CancellationToken cancellation);
}
