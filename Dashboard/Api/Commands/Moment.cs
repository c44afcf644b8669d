using Dispatch.Domain.Deciding;

namespace Dispatch.Api.Commands;

/// <summary>From where and when a command comes.</summary>
/// <param name="At">When the caller says that it happens, UTC.</param>
/// <param name="Now">Our clock, UTC.</param>
internal readonly record struct Moment(Source Source, DateTimeOffset At, DateTimeOffset Now)
{
    public static Moment Of(JobInput input, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new(input.Origin, input.At?.ToUniversalTime() ?? now, now);
    }
}
