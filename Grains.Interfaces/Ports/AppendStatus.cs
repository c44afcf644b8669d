namespace Dispatch.Grains.Interfaces.Ports;

public enum AppendStatus
{
    /// <summary>Durable.</summary>
    Committed,

    /// <summary>Somebody else moved the stream's head: nothing of this append was written.</summary>
    Fenced,

    /// <summary>The message of <see cref="JournalAppend.Receipt"/> had its effect before: nothing was written.</summary>
    AlreadyReceived,

    /// <summary>The key of <see cref="JournalAppend.Answer"/> was answered before: nothing was written.</summary>
    AlreadyAnswered,
}
