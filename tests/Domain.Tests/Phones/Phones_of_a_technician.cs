using Dispatch.Domain.Deciding;
using Dispatch.Domain.Phones;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Phones;

public class Phones_of_a_technician
{
    private static readonly OfferSent Sent = new(new WorkOrderId("WO-1"), 1, true, new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_phone_subscribes_once()
    {
        var state = After(PhonesState.Initial, PhonesDecider.Subscribe(PhonesState.Initial, new("a")));

        state.Phones.ShouldBe([new PhoneId("a")]);
        PhonesDecider.Subscribe(state, new("a")).Events.ShouldBeEmpty();
    }

    [Fact]
    public void The_oldest_makes_room_for_one_too_many()
    {
        var state = PhonesState.Initial;
        foreach (var phone in "abcdef") state = After(state, PhonesDecider.Subscribe(state, new($"{phone}")));

        state.Phones.Select(phone => phone.Value).ShouldBe(["b", "c", "d", "e", "f"]);
    }

    [Fact]
    public void A_phone_that_its_push_service_knows_no_more_is_forgotten()
    {
        var state = new PhonesState([new("a"), new("b")], []);

        var after = After(state, PhonesDecider.Sent(state, Sent, [new("b"), new("never heard of")], []));

        after.Phones.ShouldBe([new PhoneId("a")]);
    }

    [Fact]
    public void Five_that_only_asked_silence_none_that_was_woken()
    {
        var state = After(PhonesState.Initial, PhonesDecider.Subscribe(PhonesState.Initial, new("real")));
        state = After(state, PhonesDecider.Sent(state, Sent, [], [new("real")]));

        foreach (var phone in "abcdef") state = After(state, PhonesDecider.Subscribe(state, new($"{phone}")));

        state.Phones.Select(phone => phone.Value).ShouldBe(["real", "b", "c", "d", "e", "f"]);
    }

    [Fact]
    public void Of_phones_that_were_woken_five_stay_too()
    {
        var state = PhonesState.Initial;
        foreach (var phone in "abcdef")
        {
            state = After(state, PhonesDecider.Subscribe(state, new($"{phone}")));
            state = After(state, PhonesDecider.Sent(state, Sent, [], [new($"{phone}")]));
        }

        state.Phones.Select(phone => phone.Value).ShouldBe(["b", "c", "d", "e", "f"]);
        PhonesDecider.Sent(state, Sent, [], [new("f")]).Events.ShouldHaveSingleItem().ShouldBe(Sent);
    }

    [Fact]
    public void Unsubscribing_twice_changes_nothing() =>
        PhonesDecider.Unsubscribe(PhonesState.Initial, new("a")).Events.ShouldBeEmpty();

    private static PhonesState After(PhonesState state, Decision<PhoneEvent> decision) =>
        decision.Events.Aggregate(state, PhonesState.Evolve);
}
