using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Live.Topics;

/// <summary>
/// What a client can subscribe to. A concept brings it as a class without parameters and nobody names it: the host finds it by its type. One of
/// it is made for each epoch and holds what it shows then; <see cref="Name"/>, <see cref="Sources"/> and the like say always the same. Not for
/// concurrent use. The usual case, where a row is an item, is <see cref="LiveTopic{TRow, TMessage}"/>.
/// </summary>
internal abstract class LiveTopic
{
    /// <summary>Of what changed since the views were read: the head of its stream at that commit.</summary>
    private readonly Dictionary<LiveKey, long> heads = [];

    /// <summary>What clients ask for, and the name of its content in a message.</summary>
    public abstract string Name { get; }

    /// <summary>The type of its content in a message, for the contract that clients are built from; null when it tells clients nothing.</summary>
    public virtual Type? Content => null;

    /// <summary>False for what only other topics refer to: clients cannot ask for it.</summary>
    public virtual bool IsOffered => true;

    /// <summary>Whether technicians' phones are told what of it concerns them.</summary>
    public virtual bool IsForTechnicians => false;

    /// <summary>The rows it is made of; a kind of row is the source of one topic.</summary>
    public abstract ImmutableArray<LiveSource> Sources { get; }

    /// <summary>Rows of other topics that it wants to hear of too.</summary>
    public virtual ImmutableArray<Type> AlsoHears => [];

    /// <summary>Called before anything else, for a topic that refers to another of the same epoch.</summary>
    public virtual void Meet(LiveModel others)
    {
    }

    /// <summary>Reads its sources from the views; each row comes back through <see cref="Take"/>.</summary>
    public abstract Task ReadAsync(LiveReading reading);

    /// <summary>Whether a row that was committed is no older than what is shown: asked once for each, before it is taken over.</summary>
    /// <param name="head">Of the row's stream after the commit.</param>
    public virtual bool Advance(ViewRow row, LiveKey key, long head) => Advance(key, 0, head);

    /// <summary>Takes over a row of its sources, or one that it also hears.</summary>
    public abstract void Take(ViewRow row);

    /// <summary>What changed since this was last asked; null when nothing did.</summary>
    /// <param name="sequence">Of the frame.</param>
    public abstract LivePart? TakeChanges(long sequence);

    /// <summary>All there is that may concern the filter.</summary>
    public abstract LivePart? Everything(LiveFilter filter);

    /// <param name="loaded">Where the row's stream stood at least when the views were read; 0 when that is not known.</param>
    protected bool Advance(LiveKey key, long loaded, long head)
    {
        if (head < heads.GetValueOrDefault(key, loaded))
            return false;
        heads[key] = head;
        return true;
    }
}
