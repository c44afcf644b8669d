namespace Orleans.Runtime;

[Flags]
internal enum TurnFlags
{
    None = 0,
    OneWay = 1,
    ReadOnly = 2,
    AlwaysInterleave = 4,
    Cancellable = 8,

    /// <summary>Belongs to one activation and ends with it: a timer tick.</summary>
    Local = 16,

    /// <summary>Does not count as use of the activation.</summary>
    Background = 32,
}

/// <summary>One unit of work of an activation: from its start until the task of the grain's method is done.</summary>
internal abstract class Turn(TurnFlags flags)
{
    public TurnFlags Flags { get; protected init; } = flags;

    /// <summary>Instant, on the engine's coarse clock, after which nobody waits for the answer.</summary>
    public long Deadline { get; set; } = long.MaxValue;

    /// <summary>Nobody waits for the answer any more; it need not start.</summary>
    public abstract bool IsAbandoned { get; }

    internal Turn? Next { get; set; }

    internal Turn? Previous { get; set; }

    public bool Has(TurnFlags flag) => (Flags & flag) != 0;

    /// <summary>Begins the turn on the activation's scheduler; calls <see cref="Activation.Finish"/> exactly once, now or later.</summary>
    public abstract void Start(Activation activation);

    /// <summary>Ends a turn that will not start, or whose caller waits no longer; never runs the caller's code on this thread.</summary>
    public abstract void Abandon(Engine engine, Exception reason);
}

/// <summary>Turns in order of arrival; the links live in the turns.</summary>
internal struct TurnList
{
    public Turn? First { get; private set; }

    public int Count { get; private set; }

    private Turn? Last { get; set; }

    public void Add(Turn turn)
    {
        turn.Next = null;
        turn.Previous = Last;
        if (Last is { } last)
            last.Next = turn;
        else
            First = turn;
        Last = turn;
        Count++;
    }

    public void Remove(Turn turn)
    {
        if (turn.Previous is { } previous)
            previous.Next = turn.Next;
        else
            First = turn.Next;
        if (turn.Next is { } next)
            next.Previous = turn.Previous;
        else
            Last = turn.Previous;
        turn.Next = turn.Previous = null;
        Count--;
    }
}
