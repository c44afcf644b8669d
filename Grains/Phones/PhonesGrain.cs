using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dispatch.Domain.Phones;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Phones;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Phones;

namespace Dispatch.Grains.Phones;

/// <summary>
/// Wakes a technician's phones. A push service that is away is tried again by the outbox, for as long as the message is fresh.
/// </summary>
internal sealed class PhonesGrain(
    EventSourcingServices services,
    IPhoneViews phones,
    IPushSender sender)
    : EventSourcedGrain<PhonesState, PhoneEvent>("phones", services), IPhonesGrain
{
    private const int LongestWork = 300;
    private const int TopicBytes = 16;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    protected override PhonesState Initial => PhonesState.Initial;

    protected override PhonesState Evolve(PhonesState state, PhoneEvent happened) => PhonesState.Evolve(state, happened);

    protected override DateTimeOffset? OccurredAt(PhoneEvent happened) => (happened as OfferSent)?.At;

    protected override Effects React(PhonesState before, PhonesState after, ImmutableArray<PhoneEvent> events) => new()
    {
        Erasures = [.. events.OfType<PhoneUnsubscribed>().Select(left => Erasure.Of<PushSubscriptionRow>(Key, left.Phone.Value))],
        Messages = [.. events.OfType<OfferSent>()
            .Select(sent => new Message($"work-order/{sent.Order}", new OfferWasSent(sent.Offer, sent.Reached, sent.At)))],
    };

    public Task<Outcome> Subscribe(PhoneId phone, PushAddress address, Caller caller) =>
        Execute(caller, state => PhonesDecider.Subscribe(state, phone), [new PushSubscriptionRow(Key, phone.Value, address)]);

    public Task<Outcome> Unsubscribe(PhoneId phone, Caller caller) => Execute(caller, state => PhonesDecider.Unsubscribe(state, phone));

    protected override async Task<Outcome> OnMessage(object message, Cause cause) => message is OfferMade made
        ? await Wake(made, cause)
        : await base.OnMessage(message, cause);

    /// <exception cref="PushUnavailableException">No push service took it now: the outbox tries again.</exception>
    private async Task<Outcome> Wake(OfferMade made, Cause cause)
    {
        if (State.Phones.IsEmpty || made.ExpiresAt <= Now) return Outcome.Done;
        var addresses = await phones.OfAsync(Key, CancellationToken.None);
        var push = Message(made, Now);
        var results = await Task.WhenAll(addresses.Select(phone => sender.SendAsync(phone.Address, push, CancellationToken.None)));
        var isTaken = results.Contains(PushResult.Taken);
        if (!isTaken && results.Contains(PushResult.Unavailable) && Now < made.At + Fresh)
            throw new PushUnavailableException($"No push service took the offer {made.Order}/{made.Offer} for {Key}.");
        return await Commit(
            cause,
            PhonesDecider.Sent(State, new OfferSent(made.Order, made.Offer, isTaken, Now), With(PushResult.Gone), With(PushResult.Taken)));

        ImmutableArray<PhoneId> With(PushResult result) =>
            [.. addresses.Where((_, i) => results[i] == result).Select(phone => new PhoneId(phone.Phone))];
    }

    private static PushMessage Message(OfferMade made, DateTimeOffset now)
    {
        var work = made.Work.Length <= LongestWork ? made.Work : $"{made.Work.AsSpan(0, LongestWork)}…";
        var content = JsonSerializer.SerializeToUtf8Bytes(
            new { Kind = "offer", Order = made.Order.Value, made.Offer, made.ExpiresAt, made.Machine, Work = work }, DurableJson.Options);
        var topic = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{made.Order}/{made.Offer}")).AsSpan(0, TopicBytes));
        return new(content, made.ExpiresAt - now, topic);
    }
}
