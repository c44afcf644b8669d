using System.Collections.Immutable;

namespace Dispatch.Domain.Phones;

/// <summary>The phones of one technician that asked to be woken, the oldest first.</summary>
/// <param name="Proved">Those of them for which a push service has taken a message.</param>
public sealed record PhonesState(ImmutableArray<PhoneId> Phones, ImmutableArray<PhoneId> Proved)
{
    public static PhonesState Initial { get; } = new([], []);

    public static PhonesState Evolve(PhonesState state, PhoneEvent happened) => happened switch
    {
        PhoneSubscribed subscribed => state with { Phones = state.Phones.Remove(subscribed.Phone).Add(subscribed.Phone) },
        PhoneUnsubscribed unsubscribed => new(state.Phones.Remove(unsubscribed.Phone), state.Proved.Remove(unsubscribed.Phone)),
        PhoneProved proved => state with { Proved = state.Proved.Remove(proved.Phone).Add(proved.Phone) },
        OfferSent => state,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of phones."),
    };
}
