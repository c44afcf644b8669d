using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Live.Topics;

/// <summary>A kind of row that a topic is made of.</summary>
/// <param name="IsAwaited">
/// Whether somebody sits waiting for it: then it is sent at once. All else is looked at and may come a little later.
/// </param>
/// <param name="KeyOf">Tells its rows apart.</param>
/// <param name="Shown">What of a row other nodes need; nothing else travels between nodes.</param>
internal sealed record LiveSource(Type Row, bool IsAwaited, Func<ViewRow, LiveKey> KeyOf, Func<ViewRow, ViewRow> Shown)
{
    public static LiveSource Of<TRow>(Func<TRow, string> id, bool isAwaited = false, Func<TRow, TRow>? shown = null) where TRow : ViewRow =>
        Of(row => new LiveKey(typeof(TRow), id(row)), isAwaited, shown);

    public static LiveSource Of<TRow>(Func<TRow, LiveKey> key, bool isAwaited = false, Func<TRow, TRow>? shown = null) where TRow : ViewRow =>
        new(typeof(TRow), isAwaited, row => key((TRow)row), shown is null ? row => row : row => shown((TRow)row));
}
