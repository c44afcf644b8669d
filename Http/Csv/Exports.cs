using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Http.Access;

namespace Dispatch.Http.Csv;

/// <summary>
/// Who takes whole lists out of the node is written down: <c>exported</c>, with the list's address and without what was asked for.
/// </summary>
internal static class Exports
{
    public static Task WriteAsync(HttpContext call) =>
        call.RequestServices.GetService<IAuditLog>() is { } log && call.SignedIn() is { } who
            ? log.AddAsync(
                new(0, call.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), who.Actor, "exported", call.Request.Path, "csv",
                    call.Connection.RemoteIpAddress?.ToString()),
                CancellationToken.None)
            : Task.CompletedTask;
}
