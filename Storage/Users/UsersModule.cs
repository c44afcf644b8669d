using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Storage.Retention;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Users;

internal sealed class UsersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [UserTable.Instance];

    /// <summary>A session that ended is nobody's.</summary>
    public override ImmutableArray<Retained> Retained(StorageOptions options) =>
        [new("sessions", "id", "ends_at", TimeSpan.Zero), new("audit", "number", "at", options.AuditKept)];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IUserViews, UserViews>();
        services.AddSingleton<ICredentials, CredentialStore>();
        services.AddSingleton<ISessions, SessionStore>();
        services.AddSingleton<IProtectionKeys, ProtectionKeyStore>();
        services.AddSingleton<IAuditLog, AuditLog>();
        services.AddSingleton<IDeviceKeys, DeviceKeyStore>();
        services.AddSingleton<IBelongings, Belongings>();
        services.AddSingleton<IPersonalData, PersonalData>();
        services.AddSingleton(new PersonalSource(
            PersonKind.User,
            "users/account",
            """
            select u.id, u.rights, u.is_closed, c.name, c.display_name, c.has_authenticator, c.failures, c.locked_until, c.external_id,
              c.settings
            from users u left join credentials c on c.subject = u.id where u.id = @p0
            """,
            row => new
            {
                id = row.Text(),
                rights = JsonElement.Parse(row.Text()),
                isClosed = row.Flag(),
                name = row.TextOrNull(),
                displayName = row.TextOrNull(),
                hasAuthenticator = row.FlagOrNull(),
                failures = row.LongOrNull(),
                lockedUntil = row.InstantOrNull(),
                externalId = row.TextOrNull(),
                settings = row.TextOrNull() is { } settings ? JsonElement.Parse(settings) : (JsonElement?)null,
            }));
        services.AddSingleton(new PersonalSource(
            PersonKind.User,
            "users/sessions",
            "select kind, began_at, ends_at, device from sessions where subject = @p0 order by began_at, id",
            row => new { kind = row.Text(), beganAt = row.Instant(), endsAt = row.Instant(), device = row.Text() })
        {
            Erasure = "delete from sessions where subject = @p0",
        });
        services.AddSingleton(new PersonalSource(
            PersonKind.User,
            "users/audit",
            """
            select at, actor, kind, subject, address from audit where actor = 'user:' || @p0
            union all
            select at, actor, kind, subject, null from audit where subject = @p0 and actor <> 'user:' || @p0
            order by 1
            """,
            row => new
            {
                at = row.Instant(),
                actor = row.Text(),
                kind = row.Text(),
                subject = row.TextOrNull(),
                address = row.TextOrNull(),
            }));
    }
}
