using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dispatch.Engine;

namespace Dispatch.Silo.Hosting;

/// <summary>The certificate that the settings name, read before the node listens.</summary>
internal static class HttpsCertificate
{
    /// <summary>Answers https addresses by the certificate of the section <see cref="HttpsOptions.Section"/>.</summary>
    /// <exception cref="SettingException">There is an https address and no certificate that can be used.</exception>
    public static void Use(WebApplicationBuilder builder, IEnumerable<string> urls)
    {
        builder.Services.AddOptions<HttpsOptions>().BindConfiguration(HttpsOptions.Section);
        if (!urls.Any(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))) return;
        var options = builder.Configuration.GetSection(HttpsOptions.Section).Get<HttpsOptions>() ?? new();
        var (certificate, chain) = Read(options);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            https.ServerCertificate = certificate;
            https.ServerCertificateChain = chain;
            https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        }));
    }

    private static (X509Certificate2 Certificate, X509Certificate2Collection Chain) Read(HttpsOptions options)
    {
        if (options.Certificate is not { Length: > 0 } file)
            throw new SettingException(
                "urls has an https address: set Https:Certificate to a PEM file (and Https:Key to its key) or to a PFX file.");
        try
        {
            var chain = new X509Certificate2Collection();
            if (X509Certificate2.GetCertContentType(file) == X509ContentType.Pfx)
                return (X509CertificateLoader.LoadPkcs12FromFile(file, options.Password), chain);
            using var read = options.Password is { Length: > 0 } password
                ? X509Certificate2.CreateFromEncryptedPemFile(file, password, options.Key ?? file)
                : X509Certificate2.CreateFromPemFile(file, options.Key ?? file);
            chain.ImportFromPemFile(file);
            // Windows answers only by keys that were imported from a PFX.
            return (X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pfx), null), chain);
        }
        catch (Exception wrong) when (wrong is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingException(
                $"Https:Certificate: {file} cannot be used ({wrong.Message.ReplaceLineEndings(" ")}); set it to a certificate as PEM with "
                    + "Https:Key, or to a PFX, and Https:Password if one is needed.");
        }
    }
}
