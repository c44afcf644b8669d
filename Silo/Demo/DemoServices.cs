using Dispatch.Api.Users;

namespace Dispatch.Silo.Demo;

internal static class DemoServices
{
    public static IHostApplicationBuilder AddDemo(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (!IsOn(builder.Configuration, builder.Environment)) return builder;
        builder.Services.AddSingleton(new DemoUsers(DemoRoles.Names, DemoRoles.Password));
        builder.Services.AddHostedService<DemoWorld>();
        return builder;
    }

    public static bool IsOn(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue<bool?>($"{DemoOptions.Section}:{nameof(DemoOptions.Enabled)}") ?? environment.IsDevelopment();
}
