using Microsoft.Extensions.Options;

namespace Dispatch.Silo.Engine;

/// <summary>Settings of either engine, configuration section <c>Engine</c>.</summary>
public sealed class EngineOptions
{
    public const string Section = "Engine";

    /// <summary>How long a caller waits for a grain's answer. Default 30 s, 10 ms to 1 day.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Unused time after which a grain leaves memory. Default 15 min, 1 s to 365 days.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often unused grains are looked for. Default 1 min, 10 ms to less than <see cref="CollectionAge"/>.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Requests that may wait or run in one grain before further ones are rejected. Default 10,000, 1 to 10,000,000.</summary>
    public int MaxEnqueuedRequests { get; set; } = 10_000;
}

internal sealed class EngineOptionsValidator : IValidateOptions<EngineOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(10);

    public ValidateOptionsResult Validate(string? name, EngineOptions options)
    {
        string[] failures =
        [
            .. Range(nameof(options.ResponseTimeout), options.ResponseTimeout, Least, TimeSpan.FromDays(1)),
            .. Range(nameof(options.CollectionAge), options.CollectionAge, TimeSpan.FromSeconds(1), TimeSpan.FromDays(365)),
            .. Range(nameof(options.CollectionQuantum), options.CollectionQuantum, Least, options.CollectionAge - TimeSpan.FromMilliseconds(1)),
            .. Range(nameof(options.MaxEnqueuedRequests), options.MaxEnqueuedRequests, 1, 10_000_000),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Range<T>(string name, T value, T least, T most) where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            yield return $"{EngineOptions.Section}:{name} is {value}; set it within {least} and {most}.";
    }
}
