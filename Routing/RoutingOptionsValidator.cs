using System.ComponentModel.DataAnnotations;

namespace Dispatch.Routing;

internal sealed class RoutingOptionsValidator : IValidateOptions<RoutingOptions>
{
    public ValidateOptionsResult Validate(string? name, RoutingOptions options)
    {
        if (options.Provider != RoutingProvider.None && options.Address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            return ValidateOptionsResult.Fail(
                $"Routing:Provider is {options.Provider}: set Routing:Address to where it listens, such as http://127.0.0.1:5000.");
        foreach (var slow in options.SlowHours)
            if (!Validator.TryValidateObject(slow, new ValidationContext(slow), null, validateAllProperties: true))
                return ValidateOptionsResult.Fail("Routing:SlowHours: every Factor must be 0.1 to 1.");
        return ValidateOptionsResult.Success;
    }
}
