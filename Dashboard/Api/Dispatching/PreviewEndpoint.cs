using Dispatch.Api.Geography;
using Dispatch.Api.Machines;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Machines;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Languages;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Dispatching;

/// <summary><c>POST /api/dispatch/preview</c>: who could do a job, before anything is promised.</summary>
internal static class PreviewEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapApi("/api/dispatch", "Dispatching")
        .MapPost("/preview", Preview).For(Offices.Hotline).WithSummary("Who could do a job, when, at what price, and why the others cannot; the engine's own choice first. Promises nothing.");

    private static async Task<Results<Ok<PreviewModel>, ProblemHttpResult>> Preview(
        Body<PreviewInput> body,
        [LanguageCode] string? language,
        IWorkOrderViews orders,
        IPromises promises,
        MachineKeys machines,
        IGrainFactory grains,
        TimeProvider time,
        Speakers speakers,
        HttpRequest request,
        CancellationToken cancellation)
    {
        var input = body.Value;
        if (input.WorkOrder is { } id)
        {
            if (await orders.FindAsync(id, cancellation) is not { } found)
                return Problem.NotFound("unknown_work_order", $"There is no work order {id}.");
            return found.Order.File.Site is { } site
                ? await Answer(found.Order.File.Station.Value, found.Order.File.TimeZone, Question(found.Order, site, input))
                : Problem.Of(new Domain.Deciding.Rejection("site_missing", $"It is not known where {id} is to be done: give the machine a site."));
        }

        var received = input.ReceivedAt?.ToUniversalTime() ?? time.GetUtcNow();
        var (place, wanted) = (input.Site?.ToPoint(), input.WantedAt?.ToUniversalTime());
        var named = input.Machine is { } told ? await machines.OfAsync(told, cancellation) : null;
        var (refusal, promise) = await promises.OfAsync(new(input.Station, named, place, input.Type, input.Severity, input.Urgency, input.Contract, received) { WantedAt = wanted });
        if (refusal is not null) return Problem.Of(refusal, absent: "unknown_station");
        return await Answer(promise!.Station, promise.TimeZone, new JobQuestion(
            null, input.Type, promise.Site, input.Severity, input.DueBy?.ToUniversalTime() ?? promise.ArriveBy, Duration(input))
        {
            Requirements = input.Requirements with { Preferred = input.PreferredTechnician ?? promise.PreferredTechnician },
            Urgency = input.Urgency,
            ReceivedAt = received,
            WantedAt = wanted,
            Model = promise.Model,
            IsUnprepared = WorkKinds.IsPlanned(input.Type),
            Machine = named is { } machine ? new SerialNumber(machine) : null,
        }, MovedModel.Of(promise.Moved));

        async Task<Ok<PreviewModel>> Answer(string territory, string zone, JobQuestion question, MovedModel? moved = null)
        {
            var own = await Fenced.CallAsync(() => grains.GetGrain<IDispatcherGrain>(territory).Preview(question));
            // Asked by the edge: two territories that awaited each other would sit out the response timeout.
            var others = await Task.WhenAll(own.Neighbours.Select(async neighbour =>
                (Station: neighbour, Preview: await Fenced.CallAsync(() => grains.GetGrain<IDispatcherGrain>(neighbour.Value).Preview(question)))));
            return TypedResults.Ok(PreviewModel.Of(own, others, await speakers.OfAsync(language, request, [territory, .. own.Neighbours.Select(one => one.Value)], zone, cancellation)) with
            {
                Station = territory,
                Site = Coordinates.Of(question.Site)!,
                Moved = moved,
            });
        }
    }

    private static JobQuestion Question(WorkOrderRow order, Domain.Geography.GeoPoint site, PreviewInput input) => new(
        order.Id, order.File.Type, site, order.Severity, order.ArriveBy, Duration(input))
    {
        Requirements = order.Requirements,
        Urgency = order.Urgency,
        ReceivedAt = order.File.ReceivedAt,
        WantedAt = order.File.WantedAt,
        AgreedAt = order.Preparation.AgreedAt,
        Model = order.File.Model,
        IsUnprepared = !WorkKinds.IsPrepared(order.File.Type, order.Preparation),
        Machine = order.File.Machine,
    };

    private static TimeSpan? Duration(PreviewInput input) => input.DurationMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
}
