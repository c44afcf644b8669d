using System.Collections.Immutable;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Customers;

/// <param name="Now">Our clock, UTC.</param>
public abstract record CustomerCommand(DateTimeOffset Now);

/// <summary>Fills in the customer's file or changes it.</summary>
/// <param name="IsNew">The id was made for this customer: whoever has it already is somebody else.</param>
public sealed record PutFile(CustomerFile File, bool IsNew, DateTimeOffset Now) : CustomerCommand(Now);

/// <param name="IsNew">The id was made for this contact: whoever has it already is somebody else.</param>
public sealed record PutContact(Contact Contact, bool IsNew, DateTimeOffset Now) : CustomerCommand(Now);

public sealed record RemoveContact(ContactId Contact, DateTimeOffset Now) : CustomerCommand(Now);

/// <summary>
/// A machine's file names this customer. Nobody needs to have registered them: the id opens an empty file, so that it is not lost.
/// </summary>
public sealed record Join(SerialNumber Machine, DateTimeOffset Now) : CustomerCommand(Now);

public sealed record Leave(SerialNumber Machine, DateTimeOffset Now) : CustomerCommand(Now);

/// <summary>The file's time is over.</summary>
public sealed record ReachFileDeadline(DateTimeOffset DueAt, DateTimeOffset Now) : CustomerCommand(Now);

/// <summary>Forgets all that is known of the customer.</summary>
public sealed record Erase(DateTimeOffset Now) : CustomerCommand(Now)
{
    /// <summary>Ids of requests and orders that still need to reach them.</summary>
    public ImmutableArray<string> Open { get; init; } = [];
}
