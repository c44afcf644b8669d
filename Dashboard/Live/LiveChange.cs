namespace Dispatch.Live;

/// <param name="Now">Null when it is gone.</param>
/// <param name="Former">As it was when the frame before was taken; null when it was not there.</param>
internal readonly record struct LiveChange<T>(string Id, T? Now, T? Former) where T : class;

internal static class LiveChangeExtensions
{
    /// <summary>Whether only the position is new.</summary>
    public static bool Moved(this LiveChange<LiveTechnician> change) =>
        change is { Now: { Seen: not null } now, Former: { } former } && now.OnlyMovedSince(former);

    /// <summary>Whether to whoever watches with this filter only the position is new.</summary>
    public static bool Moved(this LiveChange<LiveTechnician> change, LiveFilter filter) =>
        change.Moved() && filter.Includes(change.Id, change.Former);
}
