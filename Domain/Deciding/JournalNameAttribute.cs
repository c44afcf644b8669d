namespace Dispatch.Domain.Deciding;

/// <summary>
/// The name under which an event or message is kept in the journal for ever, with the version of its shape. A CLR name may change, this may
/// not; an older version is upcast when read.
/// </summary>
/// <param name="name">Aggregate and past tense, lower case: <c>machine.service-fell-due</c>.</param>
/// <param name="version">1 for the first shape; one more for each shape that old data does not fit.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class JournalNameAttribute(string name, int version = 1) : Attribute
{
    public string Name { get; } = name;

    public int Version { get; } = version;
}
