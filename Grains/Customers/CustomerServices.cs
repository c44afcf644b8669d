using Dispatch.Domain.Customers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Customers;

public static class CustomerServices
{
    /// <summary>The rules for customers' files, from the section <c>Customers</c>; a fault in it stops the start.</summary>
    public static IHostApplicationBuilder AddCustomers(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<CustomerOptions>().BindConfiguration(CustomerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => Rules(services.GetRequiredService<IOptions<CustomerOptions>>().Value));
        return builder;
    }

    private static CustomerRules Rules(CustomerOptions options) =>
        new(options.CompleteWithin, options.Required.Count == 0 ? CustomerRules.Default.Required : [.. options.Required]);
}
