using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Http.Queries;

/// <summary>
/// Reads ids in an address as they were sent, and refuses what can be none before the endpoint looks for it: blank, longer than any id, or
/// with control characters.
/// </summary>
internal sealed class RouteMiddleware(RequestDelegate next)
{
    /// <summary>
    /// Longer than any id: that of a generated order, which names machine, plan line and occurrence, and of a stream with its kind.
    /// </summary>
    internal const int MaxLength = 256;

    public Task InvokeAsync(HttpContext context)
    {
        RawSegments.Restore(context);
        foreach (var (name, value) in context.Request.RouteValues)
        {
            if (value is string text && (text.Length > MaxLength || !TextAttribute.IsClean(text)))
                return Problem.Of(Wrong(name)).ExecuteAsync(context);
        }

        return next(context);
    }

    private static InputProblem Wrong(string name) => new(
        InputCodes.InvalidParameter, name,
        $"{name} in the address must have 1 to {MaxLength} characters, without blanks around, control or invisible characters.");
}
