using Dispatch.Domain.Deciding;

namespace Dispatch.Api.Users;

/// <summary>What whoever could not sign in hears: not whether the name is anybody's.</summary>
internal static class SignInRefusals
{
    public static Rejection Wrong { get; } = new(
        "sign_in_refused", "Name or password is wrong, or the account is closed, or locked for some minutes after too many tries.");

    public static Rejection CodeRequired { get; } = new("code_required", "Send the code that your authenticator app shows as well.");

    public static Rejection WrongCode { get; } = new("code_wrong", "The code is wrong or too old: take the one that your authenticator app shows now.");

    public static Rejection WrongToken { get; } = new("refresh_refused", "The refresh token holds no more: sign in again.");
}
