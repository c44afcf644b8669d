namespace Dispatch.Http.Access;

/// <summary>The text of a body names an object, which has to be within the caller's reach: else it is not there for them.</summary>
/// <param name="kind">Of object, as its concept has said whose these are.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamesAttribute(string kind) : Attribute
{
    public string Kind => kind;

    /// <summary>Whether one that nobody knows is taken: the call makes it, or it becomes known later.</summary>
    public bool MayBeNew { get; init; }

    /// <summary>
    /// Whether one is taken that is not the caller's and may be borrowed: a neighbour's technician (R-SLA-6), a colleague.
    /// </summary>
    public bool MayBeLent { get; init; }
}
