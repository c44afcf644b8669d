using Dispatch.Domain.Users;

namespace Dispatch.Domain.Tests.Users;

public class Users_are_given_rights
{
    private static readonly Rights Dispatcher = new([Role.Dispatcher], ["s1"]);

    [Fact]
    public void A_user_is_added_once_and_the_same_again_changes_nothing()
    {
        var state = After(UserState.Initial, UserDecider.Add(UserState.Initial, Dispatcher));

        state.Rights.ShouldBe(Dispatcher);
        UserDecider.Add(state, new([Role.Dispatcher], ["s1"])).Events.ShouldBeEmpty();
        UserDecider.Add(state, new([Role.Agent])).Rejection!.Code.ShouldBe("user_known");
    }

    [Fact]
    public void Rights_are_replaced_and_a_closed_user_is_opened_again()
    {
        var state = After(UserState.Initial, UserDecider.Add(UserState.Initial, Dispatcher));

        state = After(state, UserDecider.Change(state, "u1", new([Role.Agent])));
        state.Rights!.Roles.ShouldBe([Role.Agent]);
        state = After(state, UserDecider.Close(state, "u1"));
        state.IsClosed.ShouldBeTrue();
        UserDecider.Close(state, "u1").Events.ShouldBeEmpty();
        After(state, UserDecider.Reopen(state, "u1")).IsClosed.ShouldBeFalse();
    }

    [Fact]
    public void Nobody_is_changed_or_closed_who_is_not_there()
    {
        UserDecider.Change(UserState.Initial, "u1", Dispatcher).Rejection!.Code.ShouldBe("unknown_user");
        UserDecider.Close(UserState.Initial, "u1").Rejection!.Code.ShouldBe("unknown_user");
        UserDecider.Reopen(UserState.Initial, "u1").Rejection!.Code.ShouldBe("unknown_user");
    }

    public static TheoryData<Rights, string> Wrong => new()
    {
        { new([]), "roles_missing" },
        { new([Role.Device]), "role_of_programs" },
        { new([Role.Technician]), "technician_missing" },
        { new([Role.Agent], null, "ana"), "technician_missing" },
        { new([Role.Dealer]), "dealer_missing" },
        { new([Role.Agent], null, null, "d"), "dealer_missing" },
        { new([Role.Dealer, Role.Finance], null, null, "d"), "dealer_only" },
        { new([Role.Technician, Role.Agent], null, "ana"), "technician_alone" },
        { new([Role.Technician, Role.DealerManager], null, "ana", "d"), "technician_alone" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Rights_name_what_they_are_for(Rights rights, string code) =>
        UserDecider.Add(UserState.Initial, rights).Rejection!.Code.ShouldBe(code);

    private static UserState After(UserState state, Domain.Deciding.Decision<UserEvent> decision)
    {
        decision.Rejection.ShouldBeNull();
        return decision.Events.Aggregate(state, UserState.Evolve);
    }
}
