using Dispatch.Api.Users.Company;
using Dispatch.Http.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Users;

internal sealed class UsersModule : ApiModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, PlainNames>();
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccessOptions>>(Configure);
        services.AddScoped<Accounts>();
        services.AddScoped<UserRegistry>();
        services.AddScoped<UserCommands>();
        services.AddSingleton<UserClosing>();
        services.AddSingleton<SessionStarter>();
        services.AddSingleton<Audit>();
        CompanyScheme.Add(services);
        services.AddSingleton<PersonalFile>();
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        SignInEndpoints.Map(endpoints);
        CompanyEndpoints.Map(endpoints);
        MeEndpoints.Map(endpoints);
        UserEndpoints.Map(endpoints);
        DeviceKeyEndpoints.Map(endpoints);
        AuditEndpoints.Map(endpoints);
        PersonalDataEndpoints.Map(endpoints);
    }

    private static void Configure(IdentityOptions identity, IOptions<AccessOptions> access)
    {
        identity.Password.RequiredLength = access.Value.PasswordLength;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = access.Value.FailuresAllowed;
        identity.Lockout.DefaultLockoutTimeSpan = access.Value.LockedFor;
        identity.User.AllowedUserNameCharacters = "";
    }
}
