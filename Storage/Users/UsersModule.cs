using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Users;

internal sealed class UsersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [UserTable.Instance];

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
