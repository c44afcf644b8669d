using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Api.Commands;

/// <summary>From where and when a command comes.</summary>
/// <param name="At">When the caller says that it happens, UTC.</param>
/// <param name="Now">Our clock, UTC.</param>
internal readonly record struct Moment(Source Source, DateTimeOffset At, DateTimeOffset Now)
{
    /// <param name="caller">Where they are a technician and nothing else, they tell it by their phone.</param>
    public static Moment Of(JobInput input, Caller caller, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new(input.Origin(caller.Reach.Technician), input.At?.ToUniversalTime() ?? now, now);
    }
}
