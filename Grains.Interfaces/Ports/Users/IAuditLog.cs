using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Grains.Interfaces.Ports.Users;

/// <param name="Number">In order of writing.</param>
/// <param name="Actor">Who did it: <c>user:ID</c>, or nobody for a sign-in that failed.</param>
/// <param name="Kind">What: <c>signed_in</c>, <c>sign_in_failed</c>, <c>rights_changed</c>, <c>exported</c>, <c>person_erased</c> ...</param>
/// <param name="Subject">Whom or what it was about.</param>
/// <param name="Address">Where it came from.</param>
public sealed record AuditEntry(
    long Number, DateTimeOffset At, string Actor, string Kind, string? Subject, string? Detail, string? Address);

/// <param name="From">Included, UTC.</param>
/// <param name="To">Excluded, UTC.</param>
public sealed record AuditFilter(string? Actor, string? Kind, string? Subject, DateTimeOffset? From, DateTimeOffset? To);

/// <summary>Who signed in, took data out, changed rights or saw to a person's data.</summary>
public interface IAuditLog
{
    /// <summary>The entry's number is given by the log.</summary>
    Task AddAsync(AuditEntry entry, CancellationToken cancellation);

    /// <summary>The newest first.</summary>
    Task<Page<AuditEntry>> ListAsync(AuditFilter filter, PageRequest page, CancellationToken cancellation);
}
