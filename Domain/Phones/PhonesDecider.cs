using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Phones;

/// <summary>Which phones are woken. Given again, a command yields nothing.</summary>
public static class PhonesDecider
{
    /// <summary>
    /// Nobody carries more; the oldest makes room. Counted apart for phones that were woken and for those that only asked: who asks five
    /// times for phones that there are none of silences none that there is.
    /// </summary>
    public const int MostPhones = 5;

    public static Decision<PhoneEvent> Subscribe(PhonesState state, PhoneId phone)
    {
        if (state.Phones.Contains(phone)) return Decision<PhoneEvent>.Nothing;
        var unproved = state.Phones.RemoveRange(state.Proved);
        return Decision<PhoneEvent>.Of(Leaving(unproved, 1).Append(new PhoneSubscribed(phone)).ToImmutableArray());
    }

    public static Decision<PhoneEvent> Unsubscribe(PhonesState state, PhoneId phone) =>
        state.Phones.Contains(phone) ? new PhoneUnsubscribed(phone) : Decision<PhoneEvent>.Nothing;

    /// <param name="gone">Phones that their push service knows no more.</param>
    /// <param name="taken">Phones whose push service took the message.</param>
    public static Decision<PhoneEvent> Sent(
        PhonesState state, OfferSent sent, ImmutableArray<PhoneId> gone, ImmutableArray<PhoneId> taken)
    {
        ImmutableArray<PhoneId> proved = [.. taken.Where(phone => state.Phones.Contains(phone) && !state.Proved.Contains(phone))];
        var staying = state.Proved.RemoveRange(gone);
        ImmutableArray<PhoneEvent> events =
        [
            .. gone.Where(state.Phones.Contains).Select(phone => new PhoneUnsubscribed(phone)),
            .. Leaving(staying, proved.Length),
            .. proved.Select(phone => new PhoneProved(phone)),
            sent,
        ];
        return Decision<PhoneEvent>.Of(events);
    }

    /// <summary>The oldest, so that there is room for some more.</summary>
    private static IEnumerable<PhoneEvent> Leaving(ImmutableArray<PhoneId> phones, int coming) =>
        phones.Take(Math.Max(0, phones.Length + coming - MostPhones)).Select(old => new PhoneUnsubscribed(old));
}
