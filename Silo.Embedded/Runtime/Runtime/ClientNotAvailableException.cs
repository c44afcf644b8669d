namespace Orleans.Runtime;

/// <summary>The object behind an observer reference is gone.</summary>
public sealed class ClientNotAvailableException : OrleansException
{
    public ClientNotAvailableException() : base("The observer is gone")
    {
    }

    public ClientNotAvailableException(string message) : base(message)
    {
    }

    public ClientNotAvailableException(string message, Exception innerException) : base(message, innerException)
    {
    }

    internal ClientNotAvailableException(GrainId observer) : base($"No client with id {observer}")
    {
    }
}
