using System.ComponentModel.DataAnnotations;

namespace Dispatch.Outgoing.Push;

/// <summary>Configuration section <c>Push</c>: waking phones by Web Push (RFC 8030, 8291, 8292).</summary>
public sealed class PushOptions
{
    public const string Section = "Push";

    /// <summary>
    /// Whom a push service may ask when something is wrong: a mailto: or https: address. Default mailto:dispatch@localhost.
    /// </summary>
    [RegularExpression("^(mailto:|https://).+$", ErrorMessage = "Push:Subject must begin with mailto: or https://.")]
    public string Subject { get; set; } = "mailto:dispatch@localhost";

    /// <summary>
    /// The P-256 private key by which push services know this installation, 32 bytes in Base64url. Default none: one is made at the first
    /// start and kept in the database.
    /// </summary>
    [RegularExpression("^[A-Za-z0-9_-]{43}$", ErrorMessage = "Push:PrivateKey must be 32 bytes in Base64url, 43 characters.")]
    public string? PrivateKey { get; set; }

    /// <summary>How long a push service may take. Default 10 s, 1 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one proof of identity is used. Default 6 h, 5 min to 24 h (RFC 8292 allows no more).</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromHours(6);

    /// <summary>
    /// Names of push services of one's own that may be called wherever they lead, as in their addresses. Default none.
    /// </summary>
    public string[] InnerHosts { get; set; } = [];

    /// <summary>
    /// Whether push services on this machine or in a private network may be called, and without TLS. Only for a push service of one's own.
    /// Default false.
    /// </summary>
    public bool AllowPrivate { get; set; }
}
