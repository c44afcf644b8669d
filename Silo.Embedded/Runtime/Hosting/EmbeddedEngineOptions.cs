using Microsoft.Extensions.Options;

namespace Orleans.Hosting;

/// <summary>Settings of the embedded engine. Times run on the registered <see cref="TimeProvider"/>.</summary>
public sealed class EmbeddedEngineOptions
{
    /// <summary>How long a caller waits for an answer. Default 30 s, 10 ms to 1 day.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Unused time after which an activation is deactivated. Default 15 min, 1 s to 365 days.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often unused activations are looked for. Default 1 min, 10 ms to <see cref="CollectionAge"/>.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Time that an activation may take. Default 30 s, 10 ms to 1 h.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Time that a deactivation may take. Default 30 s, 10 ms to 1 h.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Shortest period of a reminder. Default and minimum 1 min, at most 1 day.</summary>
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Requests that may wait or run in one activation before further ones are rejected. Default 10,000, 1 to 10,000,000.</summary>
    public int MaxEnqueuedRequestsHardLimit { get; set; } = 10_000;

    /// <summary>Where activations run. Default: the thread pool. A simulation gives its own, to choose who runs next.</summary>
    public TaskScheduler Scheduler { get; set; } = TaskScheduler.Default;
}

internal sealed class EmbeddedEngineOptionsValidator : IValidateOptions<EmbeddedEngineOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, EmbeddedEngineOptions options)
    {
        string[] failures =
        [
            .. Range(nameof(options.ResponseTimeout), options.ResponseTimeout, Least, Day),
            .. Range(nameof(options.CollectionAge), options.CollectionAge, TimeSpan.FromSeconds(1), TimeSpan.FromDays(365)),
            .. Range(nameof(options.CollectionQuantum), options.CollectionQuantum, Least, options.CollectionAge),
            .. Range(nameof(options.ActivationTimeout), options.ActivationTimeout, Least, Hour),
            .. Range(nameof(options.DeactivationTimeout), options.DeactivationTimeout, Least, Hour),
            .. Range(nameof(options.MinimumReminderPeriod), options.MinimumReminderPeriod, TimeSpan.FromMinutes(1), Day),
            .. Range(nameof(options.MaxEnqueuedRequestsHardLimit), options.MaxEnqueuedRequestsHardLimit, 1, 10_000_000),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Range<T>(string name, T value, T least, T most) where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            yield return $"{name} is {value}; set it within {least} and {most}.";
    }
}
