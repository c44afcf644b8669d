using Dispatch.Http.Access;

namespace Dispatch.Http.Csv;

/// <summary>
/// Who takes whole lists out of the node is written down: <c>exported</c>, with the list's address and without what was asked for.
/// </summary>
internal static class Exports
{
    public static Task WriteAsync(HttpContext call) => call.RequestServices.GetService<Audit>() is { } audit && call.SignedIn() is { } who
        ? audit.WriteAsync(who.Actor, "exported", call.Request.Path, "csv", call)
        : Task.CompletedTask;
}
