using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>Failures that no caller hears of, or not in full.</summary>
internal sealed partial class Engine
{
    [LoggerMessage(LogLevel.Error, "Activation of {Grain} failed.")]
    public partial void LogActivationFailure(GrainId grain, Exception exception);

    [LoggerMessage(LogLevel.Error, "Deactivation of {Grain} failed.")]
    public partial void LogDeactivationFailure(GrainId grain, Exception exception);

    [LoggerMessage(LogLevel.Warning, "A timer of {Grain} failed.")]
    public partial void LogTimerFailure(GrainId grain, Exception exception);

    [LoggerMessage(LogLevel.Warning, "One-way {Call} to {Grain} failed.")]
    public partial void LogOneWayFailure(GrainId grain, object call, Exception exception);
}
