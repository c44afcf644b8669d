namespace Orleans.Core;

/// <summary>A record in storage, guarded by an ETag.</summary>
public interface IStorage
{
    string? Etag { get; }

    bool RecordExists { get; }

    /// <exception cref="Storage.InconsistentStateException">Somebody else wrote in between.</exception>
    Task ClearStateAsync();

    /// <exception cref="Storage.InconsistentStateException">Somebody else wrote in between.</exception>
    Task WriteStateAsync();

    Task ReadStateAsync();
}

/// <inheritdoc/>
public interface IStorage<TState> : IStorage
{
    TState State { get; set; }
}
