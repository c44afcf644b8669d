using System.ComponentModel.DataAnnotations;

namespace Dispatch.Http.Access;

/// <summary>Configuration section <c>Access</c>: how long people stay signed in.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>How long a browser stays signed in without being used. Default 12 h, 5 min to 90 days.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "90.00:00:00")]
    public TimeSpan BrowserSession { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a program's access token is good. Default 1 h, 1 min to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan AccessToken { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a program or a phone can renew its access token, and the longest that any session lasts. Default 30 days, 1 h to 365 days.
    /// </summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan Session { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long rights that were taken away still hold for calls. Default 5 s, 0 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RightsKept { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often open hub connections are looked at, whether their rights still hold. Default 20 s, 1 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan HubsCheckedEvery { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Wrong passwords in a row that lock an account. Default 5, 3 to 100.</summary>
    [Range(3, 100)]
    public int FailuresAllowed { get; set; } = 5;

    /// <summary>How long it is locked then. Default 5 min, 1 s to 24 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LockedFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The fewest characters of a password. Default 10, 8 to 64.</summary>
    [Range(8, 64)]
    public int PasswordLength { get; set; } = 10;

    /// <summary>
    /// The first administrator's password, for installations that nobody watches: it is not printed and need not be changed. Default none:
    /// a random one is printed once.
    /// </summary>
    public string? FirstPassword { get; set; }

    /// <summary>The company's own provider of identities.</summary>
    public CompanyOptions Company { get; } = new();
}
