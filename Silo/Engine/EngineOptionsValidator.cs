using Microsoft.Extensions.Options;

namespace Dispatch.Engine;

internal sealed class EngineOptionsValidator : IValidateOptions<EngineOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(10);

    public ValidateOptionsResult Validate(string? name, EngineOptions options)
    {
        string[] failures =
        [
            .. Limits.Range(nameof(options.ResponseTimeout), options.ResponseTimeout, Least, TimeSpan.FromDays(1)),
            .. Limits.Range(nameof(options.CollectionAge), options.CollectionAge, TimeSpan.FromSeconds(1), TimeSpan.FromDays(365)),
            .. Limits.Range(nameof(options.CollectionQuantum), options.CollectionQuantum, Least, options.CollectionAge - TimeSpan.FromMilliseconds(1)),
            .. Limits.Range(nameof(options.MaxEnqueuedRequests), options.MaxEnqueuedRequests, 1, 10_000_000),
            .. Limits.Range(nameof(options.SlowCall), options.SlowCall, Least, TimeSpan.FromHours(1)),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
