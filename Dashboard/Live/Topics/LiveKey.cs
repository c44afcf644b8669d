namespace Dispatch.Live.Topics;

/// <summary>Tells the rows that the feed shows apart.</summary>
/// <param name="Part">Of a row that is one of several of the same id.</param>
internal readonly record struct LiveKey(Type Kind, string Id, string? Part = null, int Number = 0);
