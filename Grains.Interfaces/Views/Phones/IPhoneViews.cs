using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.Phones;

public interface IPhoneViews
{
    /// <summary>The phones of a technician that asked to be woken.</summary>
    Task<ImmutableArray<PushSubscriptionRow>> OfAsync(string technician, CancellationToken cancellation);
}
