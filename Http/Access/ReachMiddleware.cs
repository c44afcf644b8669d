using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Http.Queries;

namespace Dispatch.Http.Access;

/// <summary>What an address names and the caller does not reach is not there for them.</summary>
internal sealed class ReachMiddleware(RequestDelegate next, IBelongings belongings)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.SignedIn() is { Reach: { IsEverywhere: false } reach })
        {
            foreach (var thing in context.GetEndpoint()?.Metadata.OfType<BelongsTo>() ?? [])
            {
                if (Named(context, thing.Parameter) is not { Length: > 0 } id) continue;
                var kept = thing.Kept is { } keptAs ? await keptAs(context, id) : id;
                // Before the body is looked at, and for what nobody knows too: else the answers would tell one from the other.
                if (await belongings.FindAsync(thing.Kind, kept, context.RequestAborted) is { } found
                    && reach.Includes(found.Stations, found.Technicians)) continue;
                await thing.Absent(id).ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }

    private static string? Named(HttpContext context, string parameter) =>
        context.Request.RouteValues.TryGetValue(parameter, out var value)
            ? value is string text ? RouteText.Decode(text) : null
            : context.Request.Query.TryGetValue(parameter, out var query) ? query.ToString() : null;
}
