using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Users;

/// <summary>Who may do what, and that rights name what they are for.</summary>
public static class UserDecider
{
    /// <summary>They may do for others of their territory what a technician does for themselves.</summary>
    private static readonly ImmutableHashSet<Role> BesideTechnician =
        [Role.Technician, Role.Dispatcher, Role.Manager, Role.Administrator];

    public static Rejection Unknown(string user) => new("unknown_user", $"There is no user {user}.");

    /// <summary>A known user with the same rights is left as they are, so that the call can be repeated.</summary>
    public static Decision<UserEvent> Add(UserState state, Rights rights)
    {
        if (Problem(rights) is { } problem) return problem;
        if (state.Rights is null) return new UserAdded(rights);
        return state.Rights == rights
            ? Decision<UserEvent>.Nothing
            : new Rejection("user_known", "This id is taken by another user; choose another one.");
    }

    public static Decision<UserEvent> Change(UserState state, string user, Rights rights)
    {
        if (state.Rights is null) return Unknown(user);
        if (Problem(rights) is { } problem) return problem;
        return state.Rights == rights ? Decision<UserEvent>.Nothing : new RightsChanged(rights);
    }

    public static Decision<UserEvent> Close(UserState state, string user)
    {
        if (state.Rights is null) return Unknown(user);
        return state.IsClosed ? Decision<UserEvent>.Nothing : new UserClosed();
    }

    public static Decision<UserEvent> Reopen(UserState state, string user)
    {
        if (state.Rights is null) return Unknown(user);
        return state.IsClosed ? new UserReopened() : Decision<UserEvent>.Nothing;
    }

    private static Rejection? Problem(Rights rights)
    {
        if (rights.Roles.IsEmpty) return new("roles_missing", "Name at least one role.");
        if (rights.Roles.Contains(Role.Device)) return new("role_of_programs", "Device is a program's role: make a device key instead.");
        if (rights.Roles.Contains(Role.Technician) != (rights.Technician is not null))
            return new("technician_missing", "The role Technician and the technician's id go together: name both or none.");
        if (rights.IsDealer != (rights.Dealer is not null))
            return new("dealer_missing", "The roles Dealer and DealerManager and the dealer's id go together: name both or none.");
        if (rights.Roles.Contains(Role.Technician) && rights.Roles.Any(role => !BesideTechnician.Contains(role)))
            return new(
                "technician_alone", "A technician has no other role than Dispatcher, Manager or Administrator: make a second user for it.");
        return rights.IsDealer && rights.Roles.Any(role => role is not (Role.Dealer or Role.DealerManager))
            ? new Rejection("dealer_only", "A dealer's user has no role at the maker's.")
            : null;
    }
}
