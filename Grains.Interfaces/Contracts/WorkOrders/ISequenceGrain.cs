using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.WorkOrders;

/// <summary>What comes after what, decided one at a time in the whole installation: of two links that would close a circle the second is refused.</summary>
public interface ISequenceGrain : IGrainWithStringKey
{
    const string Key = "all";

    /// <summary>Refused: <c>invalid_after</c>, <c>after_circle</c>, and whatever the order refuses.</summary>
    Task<Outcome> Require(string order, SetRequirements command, Caller caller);
}
