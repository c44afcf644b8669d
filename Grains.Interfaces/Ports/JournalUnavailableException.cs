namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>The database does not answer, or refuses to write (a full disk, a lost connection).</summary>
[GenerateSerializer]
public sealed class JournalUnavailableException : Exception
{
    public JournalUnavailableException(string message, bool outcomeUnknown = false, Exception? inner = null)
        : base(message, inner) => OutcomeUnknown = outcomeUnknown;

    /// <summary>True when the connection was lost during the commit: the append may be there.</summary>
    [Id(0)]
    public bool OutcomeUnknown { get; }
}
