using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Phones;

/// <summary>Which phones are woken. Given again, a command yields nothing.</summary>
public static class PhonesDecider
{
    /// <summary>Nobody carries more; the oldest makes room.</summary>
    public const int MostPhones = 5;

    public static Decision<PhoneEvent> Subscribe(PhonesState state, PhoneId phone)
    {
        if (state.Phones.Contains(phone)) return Decision<PhoneEvent>.Nothing;
        var leaving = state.Phones.Take(Math.Max(0, state.Phones.Length + 1 - MostPhones))
            .Select(PhoneEvent (old) => new PhoneUnsubscribed(old));
        return Decision<PhoneEvent>.Of(leaving.Append(new PhoneSubscribed(phone)).ToImmutableArray());
    }

    public static Decision<PhoneEvent> Unsubscribe(PhonesState state, PhoneId phone) =>
        state.Phones.Contains(phone) ? new PhoneUnsubscribed(phone) : Decision<PhoneEvent>.Nothing;

    /// <param name="gone">Phones that their push service knows no more.</param>
    public static Decision<PhoneEvent> Sent(PhonesState state, OfferSent sent, ImmutableArray<PhoneId> gone) =>
        Decision<PhoneEvent>.Of(
            gone.Where(state.Phones.Contains).Select(PhoneEvent (phone) => new PhoneUnsubscribed(phone)).Append(sent).ToImmutableArray());
}
