namespace Dispatch.Grains.Interfaces.Ports.Users;

/// <summary>How a user proves who they are, and what is personal about them: apart from the journal, so that it can be erased.</summary>
public sealed record Credential
{
    /// <summary>That they sign in with, in lower case; unique.</summary>
    public required string Name { get; init; }

    /// <summary>The user's id.</summary>
    public required string Subject { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>Null for whoever signs in elsewhere only.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Whether the password was made by another and has to be changed before anything else.</summary>
    public bool MustChange { get; init; }

    /// <summary>Wrong passwords in a row.</summary>
    public int Failures { get; init; }

    /// <summary>UTC; null when not locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>The secret that an authenticator app makes its codes of (RFC 6238), Base32; null where there is none.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>Whether a code was shown once, so that it is asked for from then on.</summary>
    public bool HasAuthenticator { get; init; }

    /// <summary>The app's codes of the last minutes, each good once: text of its owner.</summary>
    public string UsedCodes { get; init; } = "";

    /// <summary>Changes with everything that ends the sessions of before.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Of the row; a change of another version is refused.</summary>
    public long Version { get; init; }

    /// <summary>Issuer and subject at the company's provider; null for who signs in here.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Saved views, language, theme: JSON of the pages.</summary>
    public string Settings { get; init; } = "{}";
}
