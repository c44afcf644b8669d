using System.Collections.Immutable;
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
    }
}
