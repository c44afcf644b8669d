using Dispatch.Grains.Interfaces.Ports.Users;

namespace Dispatch.Http.Access;

/// <summary>Writes down who signed in, took data out, changed rights or saw to a person's data.</summary>
public sealed class Audit(IAuditLog log, TimeProvider time)
{
    public Task WriteAsync(string actor, string kind, string? subject, string? detail, HttpContext call) => log.AddAsync(
        new AuditEntry(0, time.GetUtcNow(), actor, kind, subject, detail, call.Connection.RemoteIpAddress?.ToString()),
        CancellationToken.None);
}
