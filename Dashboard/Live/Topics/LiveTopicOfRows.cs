using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Live.Topics;

/// <summary>The usual topic: each row is an item. A concept says which rows, how they are called and what is shown of them.</summary>
internal abstract class LiveTopic<TRow, TMessage> : LiveItemTopic<TRow, TMessage> where TRow : ViewRow
{
    /// <inheritdoc cref="LiveSource.IsAwaited"/>
    public virtual bool IsAwaited => false;

    public sealed override ImmutableArray<LiveSource> Sources => [LiveSource.Of<TRow>(IdOf, IsAwaited, Shown)];

    public abstract string IdOf(TRow row);

    /// <inheritdoc cref="LiveSource.Shown"/>
    public virtual TRow Shown(TRow row) => row;

    /// <summary>One that ended is gone for all.</summary>
    public virtual bool IsOver(TRow row) => false;

    public sealed override void Take(ViewRow row)
    {
        if (row is TRow own)
            Set(IdOf(own), IsOver(own) ? null : own);
    }
}
