using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Commands;
using Dispatch.Api.WorkOrders;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Phones;

/// <summary><c>/api/work-orders/{id}/offers/{offer}</c>: a phone tells what became of an offer.</summary>
internal static class OfferNewsEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var offer = endpoints.MapApi("/api/work-orders/{id}/offers/{offer}", "Work orders").For(Offices.Field).Within("work-order", "id", UnknownWorkOrder.Problem);
        Map(offer, "/delivered", "The phone has the offer.", OfferNews.Delivered);
        Map(offer, "/seen", "The offer was on the screen.", OfferNews.Seen);
    }

    private static void Map(RouteGroupBuilder group, string path, string summary, OfferNews news) => group.MapPost(
        path,
        ([Range(1, 10_000)] int offer, string id, Body<PlainInput> body, WorkOrderCommands commands, CancellationToken cancellation) =>
            commands.RunAsync(RouteText.Decode(id), body, (_, m) => new HearOfOffer(offer, news, m.Source, m.At, m.Now), cancellation)).WithSummary(summary);
}
