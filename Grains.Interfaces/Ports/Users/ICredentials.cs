using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports.Users;

public interface ICredentials
{
    Task<bool> AnyAsync(CancellationToken cancellation);

    Task<Credential?> ByNameAsync(string name, CancellationToken cancellation);

    Task<Credential?> BySubjectAsync(string subject, CancellationToken cancellation);

    Task<Credential?> ByExternalIdAsync(string externalId, CancellationToken cancellation);

    /// <summary>In the order of the subjects.</summary>
    Task<ImmutableArray<Credential>> OfAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellation);

    /// <returns>False when the name, the subject or the external id is taken; nothing was written.</returns>
    Task<bool> AddAsync(Credential credential, CancellationToken cancellation);

    /// <summary>Replaces all but name and subject; the version counts up.</summary>
    /// <returns>False when it has another version by now; nothing was written.</returns>
    Task<bool> ReplaceAsync(Credential credential, CancellationToken cancellation);

    /// <summary>Has a user called otherwise; the version counts up.</summary>
    /// <param name="name">In lower case.</param>
    /// <returns>False when the name is taken or there is no such user; nothing was written.</returns>
    Task<bool> RenameAsync(string subject, string name, CancellationToken cancellation);

    /// <summary>Keeps what the pages keep for their user, whatever the version.</summary>
    Task KeepSettingsAsync(string subject, string settings, CancellationToken cancellation);

    /// <summary>Erases all that is personal; the id and what it did stay.</summary>
    Task RemoveAsync(string subject, CancellationToken cancellation);
}
