namespace Dispatch.Live.Topics;

/// <param name="Now">Null when it is gone.</param>
/// <param name="Former">As it was when the frame before was taken; null when it was not there.</param>
internal readonly record struct LiveChange<T>(string Id, T? Now, T? Former) where T : class;
