using Dispatch.Domain.Notices;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Notices;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Notices;

/// <summary><c>/api/notices</c>: who was told, or is to be told, who comes and when (R-SLA-3).</summary>
internal static class NoticeEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapApi("/api/notices", "Notices").MapGet("", List).For(Offices.Readers)
            .WithSummary("Notices of assignment to customers and the technical department, the newest first (R-SLA-3).");

    /// <param name="audience">Only those for the customer, or for the technical department.</param>
    /// <param name="order">Only those about this work order.</param>
    /// <param name="technician">Only those that name this technician.</param>
    /// <param name="sent">Only what a channel has sent (true) or none has (false).</param>
    private static Task<Results<Ok<Page<NoticeModel>>, ProblemHttpResult>> List(
        INoticeViews notices,
        NoticeAudience? audience,
        string? station,
        string? order,
        string? machine,
        string? customer,
        string? technician,
        bool? sent,
        string? after,
        [Limit] int? limit,
        Reach reach,
        CancellationToken cancellation)
    {
        var filter = new NoticeFilter(audience, station, order, machine, customer, technician, sent);
        return Paging.AnswerAsync(after, limit, reach, async page => (await notices.ListAsync(filter, page, cancellation)).Select(NoticeModel.Of));
    }
}
