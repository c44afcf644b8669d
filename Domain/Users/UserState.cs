namespace Dispatch.Domain.Users;

/// <param name="Rights">Null before the user was added.</param>
public sealed record UserState(Rights? Rights, bool IsClosed)
{
    public static UserState Initial { get; } = new(null, false);

    public static UserState Evolve(UserState state, UserEvent happened) => happened switch
    {
        UserAdded added => new(added.Rights, false),
        RightsChanged changed => state with { Rights = changed.Rights },
        UserClosed => state with { IsClosed = true },
        UserReopened => state with { IsClosed = false },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a user."),
    };
}
