using System.Security.Cryptography;

namespace Dispatch.Storage.Evidence;

/// <summary>
/// The node's own key, by which it signs its roots: ECDSA on P-256, in a file outside the database (<see cref="StorageOptions.RootKey"/>)
/// that its owner alone can read. It is made when it is needed first.
/// </summary>
internal sealed class RootKey(StorageOptions options)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string File => Path.GetFullPath(
        options.RootKey ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.Path))!, "root.key"));

    /// <summary>What people compare: SHA-256 of the public key, in hexadecimal digits.</summary>
    public static string Fingerprint(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey));

    public static bool Verifies(byte[] publicKey, byte[] link, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.VerifyHash(link, signature);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <exception cref="DatabaseUnusableException">The file cannot be read or made.</exception>
    public (byte[] PublicKey, byte[] Signature) Sign(byte[] link)
    {
        using var key = Load(make: true)!;
        return (key.ExportSubjectPublicKeyInfo(), key.SignHash(link));
    }

    /// <returns>Null while there is none.</returns>
    public byte[]? PublicKey()
    {
        using var key = Load(make: false);
        return key?.ExportSubjectPublicKeyInfo();
    }

    private ECDsa? Load(bool make)
    {
        try
        {
            if (!System.IO.File.Exists(File))
            {
                if (!make) return null;
                Make();
            }

            var key = ECDsa.Create();
            key.ImportFromPem(System.IO.File.ReadAllText(File));
            return key;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new DatabaseUnusableException(
                $"Storage:RootKey: {File} cannot be used ({wrong.Message.ReplaceLineEndings(" ")}); set it to a file with the node's key, "
                    + "or to one that is not there yet in a folder that this user may write.", wrong);
        }
    }

    /// <summary>Whole or not at all; of several processes that make one at once the first one's stays.</summary>
    private void Make()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var draft = $"{File}.{Guid.NewGuid():N}";
        var form = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) form.UnixCreateMode = OwnerOnly;
        using (var writer = new StreamWriter(draft, form))
            writer.Write(made.ExportPkcs8PrivateKeyPem());
        try
        {
            System.IO.File.Move(draft, File, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(File))
        {
            System.IO.File.Delete(draft);
        }
    }
}
