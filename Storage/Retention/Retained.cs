namespace Dispatch.Storage.Retention;

/// <summary>A table whose rows are removed when they are old.</summary>
/// <param name="Key">The columns of its key, separated by commas.</param>
/// <param name="Age">The column with the instant from which is counted; it has an index.</param>
internal sealed record Retained(string Table, string Key, string Age, TimeSpan Kept);
