namespace Dispatch.Storage.Sqlite;

/// <summary>
/// Keeps a second node away from a SQLite file, which is one node's alone: a lock on an empty file beside it (<c>dispatch.db.lock</c>),
/// which the system lets go when the process ends in whatever way. The file stays; it means nothing without the lock.
/// </summary>
internal sealed class FileHold : IDisposable
{
    private readonly FileStream locked;

    private FileHold(FileStream locked) => this.locked = locked;

    /// <exception cref="DatabaseUnusableException">Another node has the file, or no file can be made there.</exception>
    public static FileHold Take(string database)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database)!);
            if (Directory.Exists(database)) throw new IOException("It is a folder.");
            return new(new FileStream(database + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnusableException(
                IsHeld(wrong)
                    ? $"Storage:Path: another node uses {database}; stop that one, or set another Storage:Path for this one."
                    : SqliteDatabase.Unopened(database, wrong),
                wrong);
        }
    }

    public void Dispose() => locked.Dispose();

    /// <summary>EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.</summary>
    private static bool IsHeld(Exception wrong) => wrong is IOException && wrong.HResult is 11 or 35 or unchecked((int)0x80070020);
}
