using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Customers;

/// <summary>Something that happened to a customer's file.</summary>
/// <param name="At">When, UTC.</param>
public abstract record CustomerEvent(DateTimeOffset At);

/// <summary>The first that was heard of the customer, or the first after an erasure.</summary>
/// <param name="CompleteBy">When the file has to be complete (R-CUS-1), exclusive.</param>
[JournalName("customer.file-opened")]
public sealed record CustomerFileOpened(DateTimeOffset CompleteBy, DateTimeOffset At) : CustomerEvent(At);

/// <summary>The file was filled in or changed; it holds the whole file.</summary>
[JournalName("customer.registered")]
public sealed record CustomerRegistered(CustomerFile File, DateTimeOffset At) : CustomerEvent(At);

/// <summary>A contact was added or changed.</summary>
[JournalName("customer.contact-put")]
public sealed record ContactPut(Contact Contact, DateTimeOffset At) : CustomerEvent(At);

[JournalName("customer.contact-removed")]
public sealed record ContactRemoved(ContactId Contact, DateTimeOffset At) : CustomerEvent(At);

/// <summary>A machine's file names this customer now.</summary>
[JournalName("customer.machine-joined")]
public sealed record MachineJoined(SerialNumber Machine, DateTimeOffset At) : CustomerEvent(At);

/// <summary>A machine's file names somebody else now, or nobody.</summary>
[JournalName("customer.machine-left")]
public sealed record MachineLeft(SerialNumber Machine, DateTimeOffset At) : CustomerEvent(At);

/// <summary>All that is required was on file for the first time.</summary>
[JournalName("customer.file-completed")]
public sealed record CustomerFileCompleted(DateTimeOffset At) : CustomerEvent(At);

/// <summary>The reminder of R-CUS-1: the time is over and the file is not complete.</summary>
[JournalName("customer.file-fell-overdue")]
public sealed record CustomerFileFellOverdue(ImmutableArray<FileItem> Missing, DateTimeOffset At) : CustomerEvent(At);

/// <summary>All that was known of the customer and their contacts was erased; the id and the machines that name it stay.</summary>
[JournalName("customer.erased")]
public sealed record CustomerErased(DateTimeOffset At) : CustomerEvent(At);
