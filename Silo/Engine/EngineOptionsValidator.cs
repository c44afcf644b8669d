using Microsoft.Extensions.Options;

namespace Dispatch.Engine;

/// <summary>What the limits of single settings do not say.</summary>
internal sealed class EngineOptionsValidator : IValidateOptions<EngineOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(10);

    public ValidateOptionsResult Validate(string? name, EngineOptions options) =>
        options.CollectionQuantum >= Least && options.CollectionQuantum < options.CollectionAge
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"Engine:CollectionQuantum is "
                + $"{options.CollectionQuantum}; set at least {Least} and less than Engine:CollectionAge, {options.CollectionAge}.");
}
