namespace Orleans;

/// <summary>A stored record as storage and activation exchange it.</summary>
public interface IGrainState<T>
{
    T? State { get; set; }

    string? ETag { get; set; }

    bool RecordExists { get; set; }
}

/// <inheritdoc/>
public sealed class GrainState<T> : IGrainState<T>
{
    public T? State { get; set; }

    public string? ETag { get; set; }

    public bool RecordExists { get; set; }
}
