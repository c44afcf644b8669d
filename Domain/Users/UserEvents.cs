using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Users;

/// <summary>Nothing personal: names and passwords are kept apart, where they can be erased.</summary>
public abstract record UserEvent;

[JournalName("user.added")]
[GenerateSerializer, Immutable]
public sealed record UserAdded(Rights Rights) : UserEvent;

[JournalName("user.rights-changed")]
[GenerateSerializer, Immutable]
public sealed record RightsChanged(Rights Rights) : UserEvent;

/// <summary>Cannot sign in any more; what they did stays theirs.</summary>
[JournalName("user.closed")]
[GenerateSerializer, Immutable]
public sealed record UserClosed : UserEvent;

[JournalName("user.reopened")]
[GenerateSerializer, Immutable]
public sealed record UserReopened : UserEvent;
