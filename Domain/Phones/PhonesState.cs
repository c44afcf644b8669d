using System.Collections.Immutable;

namespace Dispatch.Domain.Phones;

/// <summary>The phones of one technician that asked to be woken, the oldest first.</summary>
public sealed record PhonesState(ImmutableArray<PhoneId> Phones)
{
    public static PhonesState Initial { get; } = new([]);

    public static PhonesState Evolve(PhonesState state, PhoneEvent happened) => happened switch
    {
        PhoneSubscribed subscribed => new(state.Phones.Remove(subscribed.Phone).Add(subscribed.Phone)),
        PhoneUnsubscribed unsubscribed => new(state.Phones.Remove(unsubscribed.Phone)),
        OfferSent => state,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of phones."),
    };
}
