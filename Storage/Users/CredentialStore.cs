using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Users;

internal sealed class CredentialStore(Database database, SideWriter side) : ICredentials
{
    private const string Columns =
        """
        name, subject, display_name, password_hash, must_change, failures, locked_until, authenticator_key, has_authenticator, stamp, version,
        external_id, settings, used_codes
        """;

    public async Task<bool> AnyAsync(CancellationToken cancellation) =>
        !(await database.QueryAsync("select 1 from credentials limit 1", row => row.Int(), cancellation)).IsEmpty;

    public Task<Credential?> ByNameAsync(string name, CancellationToken cancellation) => Find("name", name, cancellation);

    public Task<Credential?> BySubjectAsync(string subject, CancellationToken cancellation) => Find("subject", subject, cancellation);

    public Task<Credential?> ByExternalIdAsync(string externalId, CancellationToken cancellation) =>
        Find("external_id", externalId, cancellation);

    public Task<ImmutableArray<Credential>> OfAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellation)
    {
        if (subjects.Count == 0) return Task.FromResult(ImmutableArray<Credential>.Empty);
        var where = new Conditions("true");
        var parameters = string.Join(", ", subjects.Select(where.Parameter));
        return database.QueryAsync(
            $"select {Columns} from credentials where subject in ({parameters}) order by subject", Read, cancellation, where.Arguments);
    }

    public Task<bool> AddAsync(Credential credential, CancellationToken cancellation) => side.RunAsync(
        async session => await session.ExecuteAsync(
            $"""
            insert into credentials ({Columns}) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13) on conflict do nothing
            """,
            CancellationToken.None,
            credential.Name,
            credential.Subject,
            credential.DisplayName,
            credential.PasswordHash,
            credential.MustChange,
            (long)credential.Failures,
            credential.LockedUntil,
            credential.AuthenticatorKey,
            credential.HasAuthenticator,
            credential.Stamp,
            credential.Version,
            credential.ExternalId,
            credential.Settings,
            credential.UsedCodes) == 1,
        cancellation);

    public Task<bool> ReplaceAsync(Credential credential, CancellationToken cancellation) => side.RunAsync(
        async session => await session.ExecuteAsync(
            """
            update credentials set display_name = @p2, password_hash = @p3, must_change = @p4, failures = @p5, locked_until = @p6,
              authenticator_key = @p7, has_authenticator = @p8, stamp = @p9, external_id = @p10, used_codes = @p11,
              version = version + 1
            where subject = @p0 and version = @p1
            """,
            CancellationToken.None,
            credential.Subject,
            credential.Version,
            credential.DisplayName,
            credential.PasswordHash,
            credential.MustChange,
            (long)credential.Failures,
            credential.LockedUntil,
            credential.AuthenticatorKey,
            credential.HasAuthenticator,
            credential.Stamp,
            credential.ExternalId,
            credential.UsedCodes) == 1,
        cancellation);

    public Task<bool> RenameAsync(string subject, string name, CancellationToken cancellation) => side.RunAsync(
        async session => await session.ExecuteAsync(
            """
            update credentials set name = @p1, version = version + 1
            where subject = @p0 and not exists (select 1 from credentials where name = @p1)
            """,
            CancellationToken.None,
            subject,
            name) == 1,
        cancellation);

    public Task KeepSettingsAsync(string subject, string settings, CancellationToken cancellation) => side.RunAsync(
        session => session.ExecuteAsync(
            "update credentials set settings = @p1 where subject = @p0", CancellationToken.None, subject, settings),
        cancellation);

    public Task RemoveAsync(string subject, CancellationToken cancellation) => side.RunAsync(
        session => session.ExecuteAsync("delete from credentials where subject = @p0", CancellationToken.None, subject), cancellation);

    private async Task<Credential?> Find(string column, string value, CancellationToken cancellation) =>
        (await database.QueryAsync($"select {Columns} from credentials where {column} = @p0", Read, cancellation, value)).FirstOrDefault();

    private static Credential Read(Row row) => new()
    {
        Name = row.Text(),
        Subject = row.Text(),
        DisplayName = row.Text(),
        PasswordHash = row.TextOrNull(),
        MustChange = row.Flag(),
        Failures = row.Int(),
        LockedUntil = row.InstantOrNull(),
        AuthenticatorKey = row.TextOrNull(),
        HasAuthenticator = row.Flag(),
        Stamp = row.Text(),
        Version = row.Long(),
        ExternalId = row.TextOrNull(),
        Settings = row.Text(),
        UsedCodes = row.Text(),
    };
}
