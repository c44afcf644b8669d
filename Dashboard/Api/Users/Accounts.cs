using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Ports.Users;
using Microsoft.AspNetCore.Identity;

namespace Dispatch.Api.Users;

/// <summary>Passwords and authenticator apps of users, by ASP.NET Core's Identity.</summary>
internal sealed class Accounts(UserManager<Account> manager, ICredentials credentials, TimeProvider time)
{
    /// <summary>Spent on names that nobody has or that are locked, so that the time of an answer does not tell whether somebody has them.</summary>
    private static readonly Account Stranger = new(new Credential { Name = "nobody", Subject = "nobody", DisplayName = "nobody" });

    private static readonly string StrangersHash = new PasswordHasher<Account>().HashPassword(Stranger, Guid.NewGuid().ToString());

    /// <returns>Whose name it is, null for nobody's; and why they are not signed in, null where password and code are right.</returns>
    public async Task<(Credential? Credential, Rejection? Refusal)> ProveAsync(string name, string password, string? code)
    {
        if (await manager.FindByNameAsync(PlainNames.Of(name)) is not { Value.PasswordHash: not null } account)
        {
            manager.PasswordHasher.VerifyHashedPassword(Stranger, StrangersHash, password);
            return (null, SignInRefusals.Wrong);
        }

        if (await manager.IsLockedOutAsync(account))
        {
            manager.PasswordHasher.VerifyHashedPassword(Stranger, StrangersHash, password);
            return (account.Value, SignInRefusals.Wrong);
        }

        if (!await manager.CheckPasswordAsync(account, password))
        {
            await FailedAsync(account);
            return (account.Value, SignInRefusals.Wrong);
        }

        if (account.Value.HasAuthenticator)
        {
            if (string.IsNullOrWhiteSpace(code)) return (account.Value, SignInRefusals.CodeRequired);
            if (!await UseCodeAsync(account, code))
            {
                await FailedAsync(account);
                return (account.Value, SignInRefusals.WrongCode);
            }
        }

        if (account.Value.Failures > 0) await manager.ResetAccessFailedCountAsync(account);
        return (account.Value, null);
    }

    /// <returns>Null when it was changed.</returns>
    public async Task<Rejection?> ChangeAsync(string subject, string current, string next)
    {
        if (await manager.FindByIdAsync(subject) is not { } account) return SignInRefusals.Wrong;
        if (await manager.IsLockedOutAsync(account)) return SignInRefusals.Wrong;
        if (current == next) return new("password_unchanged", "The new password is the old one; choose another.");
        if (!await manager.CheckPasswordAsync(account, current))
        {
            await FailedAsync(account);
            return new("password_wrong", "The current password is wrong.");
        }

        account.Value = account.Value with { MustChange = false };
        return Refusal(await manager.ChangePasswordAsync(account, current, next));
    }

    /// <summary>Sets a password that somebody else made; it has to be changed at the next sign-in.</summary>
    public async Task<Rejection?> ResetAsync(string subject, string password)
    {
        if (await manager.FindByIdAsync(subject) is not { } account) return new("no_credential", "This user has no password here.");
        if (account.Value.ExternalId is not null)
            return new(
                "signs_in_elsewhere", "This user signs in at the company's provider and has no password here; make another user for here.");
        account.Value = account.Value with
        {
            PasswordHash = manager.PasswordHasher.HashPassword(account, password),
            MustChange = true,
            LockedUntil = null,
            Failures = 0,
            HasAuthenticator = false,
            AuthenticatorKey = null,
        };
        return Refusal(await manager.UpdateSecurityStampAsync(account));
    }

    /// <param name="password">Null for one who signs in elsewhere.</param>
    /// <param name="isAnyGood">Whether the password may be as bad as the demo's.</param>
    /// <returns>Null when it was made.</returns>
    public async Task<Rejection?> AddAsync(Credential credential, string? password, bool isAnyGood)
    {
        var account = new Account(credential with { Name = PlainNames.Of(credential.Name) });
        if (password is null) return Refusal(await manager.CreateAsync(account));
        if (!isAnyGood) return Refusal(await manager.CreateAsync(account, password));
        account.Value = account.Value with { PasswordHash = manager.PasswordHasher.HashPassword(account, password) };
        return Refusal(await manager.CreateAsync(account));
    }

    /// <summary>A new secret for an authenticator app; it counts once a code of it was shown.</summary>
    public async Task<string?> NewAuthenticatorAsync(string subject)
    {
        if (await manager.FindByIdAsync(subject) is not { Value.HasAuthenticator: false } account) return null;
        await manager.ResetAuthenticatorKeyAsync(account);
        return account.Value.AuthenticatorKey;
    }

    public async Task<Rejection?> ConfirmAuthenticatorAsync(string subject, string code)
    {
        if (await manager.FindByIdAsync(subject) is not { Value.AuthenticatorKey: not null } account)
            return new("authenticator_missing", "Ask for a new authenticator first.");
        if (!await UseCodeAsync(account, code)) return SignInRefusals.WrongCode;
        return Refusal(await manager.SetTwoFactorEnabledAsync(account, true));
    }

    public async Task<Rejection?> RemoveAuthenticatorAsync(string subject, string password)
    {
        if (await manager.FindByIdAsync(subject) is not { } account) return SignInRefusals.Wrong;
        if (!await manager.CheckPasswordAsync(account, password)) return new("password_wrong", "The current password is wrong.");
        return Refusal(await manager.SetTwoFactorEnabledAsync(account, false));
    }

    /// <summary>Whether it is right and was not used before; of two who send it at once one is told so.</summary>
    private async Task<bool> UseCodeAsync(Account account, string code)
    {
        var (plain, now) = (code.Replace(" ", "", StringComparison.Ordinal), time.GetUtcNow());
        if (UsedCodes.Has(account.Value.UsedCodes, plain, now)) return false;
        if (!await manager.VerifyTwoFactorTokenAsync(account, manager.Options.Tokens.AuthenticatorTokenProvider, plain)) return false;
        account.Value = account.Value with { UsedCodes = UsedCodes.With(account.Value.UsedCodes, plain, now) };
        return (await manager.UpdateAsync(account)).Succeeded;
    }

    /// <summary>Counts against everybody who guesses at once: who lost a race counts again.</summary>
    private async Task FailedAsync(Account account)
    {
        while (!(await manager.AccessFailedAsync(account)).Succeeded)
        {
            if (await credentials.BySubjectAsync(account.Value.Subject, CancellationToken.None) is not { } now) return;
            account = new(now);
        }
    }

    private static Rejection? Refusal(IdentityResult result) => result.Succeeded
        ? null
        : result.Errors.First() is var error && error.Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => new("user_name_taken", "Somebody signs in with this name already; choose another."),
            nameof(IdentityErrorDescriber.ConcurrencyFailure) => new("version_changed", "The account was changed at the same time; try again."),
            nameof(IdentityErrorDescriber.PasswordTooShort) => new Rejection("password_too_short", error.Description),
            _ => new("password_refused", error.Description),
        } is { } rejection ? rejection : null;
}
