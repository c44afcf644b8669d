using Dispatch.Domain.Customers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Customers;

internal sealed class CustomersModule : GrainModule
{
    /// <summary>The rules for customers' files, from the section <c>Customers</c>; a fault in it stops the start.</summary>
    public override void AddRules(IServiceCollection services)
    {
        services.AddValidated<CustomerOptions>(CustomerOptions.Section);
        services.AddSingleton(provider => Rules(provider.GetRequiredService<IOptions<CustomerOptions>>().Value));
    }

    public override void AddGrains(IServiceCollection services) => services.AddSingleton<OpenForCustomers>();

    private static CustomerRules Rules(CustomerOptions options) =>
        new(options.CompleteWithin, options.Required.Count == 0 ? CustomerRules.Default.Required : [.. options.Required]);
}
