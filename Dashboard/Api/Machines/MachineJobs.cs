using System.Collections.Immutable;
using Dispatch.Api.Requests;
using Dispatch.Api.WorkOrders;
using Dispatch.Domain.Requests;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Http.Access;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Machines;

/// <summary>What is open on one machine, shown to whoever takes a call about it (R-INT-6); of each kind the newest.</summary>
public sealed record MachineJobs(ImmutableArray<RequestModel> Requests, ImmutableArray<WorkOrderModel> WorkOrders)
{
    private static readonly ImmutableArray<WorkOrderStatus> OpenOrders = [.. WorkOrderStatuses.Unfinished, WorkOrderStatus.Completed];

    internal static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMachines("/api/machines/{serial}/jobs", "Machines")
        .MapGet("", Find).For(Offices.ReadersAndField).WithSummary("Open requests and work orders on a machine; none for one that nobody knows.");

    private static async Task<Ok<MachineJobs>> Find(string serial, IRequestViews requests, IWorkOrderViews orders, CancellationToken cancellation)
    {
        var (machine, page) = (RouteText.Decode(serial), new PageRequest(null, Paging.DefaultLimit));
        var asked = await requests.ListAsync(new(RequestStatuses.Unsettled, Machine: machine), page, cancellation);
        var ordered = await orders.ListAsync(new(OpenOrders, Machine: machine), page, cancellation);
        return TypedResults.Ok(new MachineJobs([.. asked.Items.Select(RequestModel.Of)], [.. ordered.Items.Select(WorkOrderModel.Of)]));
    }
}
