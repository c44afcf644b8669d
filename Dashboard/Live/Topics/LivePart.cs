namespace Dispatch.Live.Topics;

/// <summary>What a frame says of one topic. Immutable.</summary>
internal abstract class LivePart
{
    /// <summary>How much it takes of what is remembered for clients that reconnect.</summary>
    public abstract int Rows { get; }

    /// <summary>Ids of the technicians to whom something of it is news; may name one twice.</summary>
    public virtual IEnumerable<string> Technicians => [];

    /// <summary>What of it the filter wants, in pieces of at most so many rows, made as they are asked for; none when nothing.</summary>
    public abstract IEnumerable<LivePiece> For(LiveFilter filter, int most);
}

/// <param name="Content">The topic's content in a message.</param>
internal readonly record struct LivePiece(int Rows, object Content);
