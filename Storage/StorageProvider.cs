namespace Dispatch.Storage;

public enum StorageProvider
{
    /// <summary>A file; one node.</summary>
    Sqlite,

    /// <summary>A server; any number of nodes.</summary>
    PostgreSql,
}
