namespace Dispatch.Silo.Hosting;

/// <summary>Configuration section <c>Https</c>: by what certificate the node answers at addresses that begin with https.</summary>
public sealed class HttpsOptions
{
    public const string Section = "Https";

    /// <summary>
    /// The certificate with those that vouch for it, as PEM (<c>fullchain.pem</c>), or with its key as PFX. Needed as soon as <c>urls</c>
    /// has an https address. Default none.
    /// </summary>
    public string? Certificate { get; set; }

    /// <summary>The certificate's private key as PEM. Default none: it is in <see cref="Certificate"/>.</summary>
    public string? Key { get; set; }

    /// <summary>What the key or the PFX is encrypted with. Default none.</summary>
    public string? Password { get; set; }
}
