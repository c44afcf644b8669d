namespace Dispatch.Silo.Demo;

internal static class DemoServices
{
    public static IHostApplicationBuilder AddDemo(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (builder.Configuration.GetValue<bool?>("Demo:Enabled") ?? builder.Environment.IsDevelopment())
            builder.Services.AddHostedService<DemoWorld>();
        return builder;
    }
}
