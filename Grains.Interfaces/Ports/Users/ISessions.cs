using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports.Users;

/// <param name="Id">Random; not a secret by itself, the ticket that names it is sealed.</param>
/// <param name="Subject">Whose.</param>
/// <param name="Kind"><c>browser</c> or <c>token</c>.</param>
/// <param name="EndsAt">UTC, excluded.</param>
/// <param name="Device">What it was begun with, as it calls itself.</param>
public sealed record UserSession(string Id, string Subject, string Kind, DateTimeOffset BeganAt, DateTimeOffset EndsAt, string Device);

/// <summary>Who is signed in. What is not here any more is not signed in.</summary>
public interface ISessions
{
    Task BeginAsync(UserSession session, CancellationToken cancellation);

    Task<UserSession?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>The newest first.</summary>
    Task<ImmutableArray<UserSession>> OfAsync(string subject, CancellationToken cancellation);

    Task EndAsync(string id, CancellationToken cancellation);

    /// <param name="but">The id of the one that goes on; null for none.</param>
    Task EndAllAsync(string subject, string? but, CancellationToken cancellation);
}
