namespace Dispatch.Documents;

/// <summary>A document, or why there is none.</summary>
public abstract record Printed
{
    private Printed() { }

    /// <param name="Content">PDF.</param>
    /// <param name="Name">What the file is called.</param>
    public sealed record Document(ReadOnlyMemory<byte> Content, string Name) : Printed;

    /// <summary>No such order, or no such version of its record.</summary>
    public sealed record Unknown : Printed;

    /// <summary>The order has no such form.</summary>
    public sealed record OtherWork(string Type) : Printed;

    /// <param name="Problem">What to do about it.</param>
    public sealed record NoFont(string Problem) : Printed;
}
