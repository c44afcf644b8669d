using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Users;

/// <summary><c>/api/audit</c>: who signed in, took data out, changed rights or saw to a person's data.</summary>
internal static class AuditEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapApi("/api/audit", "Users").For(Offices.Administrators)
        .MapGet("", List).WithSummary("The audit log, the newest first.");

    /// <param name="actor">Who did it: user:ID, device:ID, or nobody.</param>
    /// <param name="kind">What was done.</param>
    /// <param name="subject">Whom or what it was about.</param>
    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive.</param>
    private static Task<Results<Ok<Page<AuditModel>>, ProblemHttpResult>> List(
        IAuditLog log, string? actor, string? kind, string? subject, DateTimeOffset? from, DateTimeOffset? to, string? after,
        [Limit] int? limit, CancellationToken cancellation) =>
        Paging.AnswerAsync(after, limit, Domain.Users.Reach.Everywhere, async page =>
            (await log.ListAsync(new(actor, kind, subject, from?.ToUniversalTime(), to?.ToUniversalTime()), page, cancellation))
                .Select(entry => new AuditModel(entry.At, entry.Actor, entry.Kind, entry.Subject, entry.Detail, entry.Address)));
}

/// <param name="Actor">Who did it: user:ID, device:ID, or nobody.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Subject">Whom or what it was about.</param>
/// <param name="Detail">More of it.</param>
/// <param name="Address">Where it came from.</param>
public sealed record AuditModel(DateTimeOffset At, string Actor, string Kind, string? Subject, string? Detail, string? Address);
