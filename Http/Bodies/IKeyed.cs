using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Http.Bodies;

/// <summary>A body that was read whole, so that it is known whether the call is one that came before.</summary>
public interface IKeyed
{
    /// <summary>Null when the call carries none.</summary>
    IdempotencyKey? Key { get; }
}
