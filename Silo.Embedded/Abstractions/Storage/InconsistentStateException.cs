using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>The stored record is not the one that was read. Thrown out of a grain it ends the activation, so that the next call reads anew.</summary>
public class InconsistentStateException : OrleansException
{
    public InconsistentStateException()
    {
    }

    public InconsistentStateException(string message) : base(message)
    {
    }

    public InconsistentStateException(string message, Exception? innerException) : base(message, innerException!)
    {
    }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException = null)
        : base(errorMsg, storageException!)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    public string? StoredEtag { get; }

    public string? CurrentEtag { get; }

    /// <summary>True until it has left the activation that it ends; further grains on its way stay.</summary>
    internal bool IsSourceActivation { get; set; } = true;
}
