using Dispatch.Api.Identifiers;
using Dispatch.Api.Machines;
using Dispatch.Api.Timeline;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Users;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.WorkOrders;

/// <summary><c>/api/work-orders</c>: opening and looking up.</summary>
internal static class WorkOrderEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var orders = endpoints.MapApi("/api/work-orders", "Work orders");
        orders.MapPost("", Open).For(Offices.Hotline).WithSummary("Opens a work order that no request led to.");
        orders.MapGet("", List).For(Offices.ReadersAndField).WithSummary("Work orders, the newest first.");
        orders.MapGet("/{id}", Find).For(Offices.ReadersAndField).Within("work-order", "id", UnknownWorkOrder.Problem).WithSummary("One work order with its clocks, offers and bookings.");
        orders.MapGet("/{id}/timeline", Timeline).For(Offices.ReadersAndField).Within("work-order", "id", UnknownWorkOrder.Problem).WithSummary("What happened to a work order, oldest first.");
    }

    private static async Task<Results<Created<WorkOrderModel>, ProblemHttpResult>> Open(
        Body<WorkOrderInput> body,
        IGrainFactory grains,
        NumberSource numbers,
        IWorkOrderViews orders,
        ICustomerViews customers,
        WorkOrderCommands commands,
        MachineKeys machines,
        ServiceWorkReader services,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var input = body.Value;
        if (input.Customer is { } customer && await customers.FindAsync(customer, cancellation) is null)
            return Problem.Of(new Rejection("unknown_customer", $"No customer {customer} is registered; register it first."));
        if (await commands.Unknown(input.Requirements, input.Id, input.Confirm, cancellation) is { } unknown)
            return Problem.Of(unknown);
        var machine = await machines.OfAsync(input.Machine, cancellation);
        var order = new PlaceWorkOrder(
            input.Type,
            machine,
            input.Model,
            input.Station,
            input.Customer,
            input.Site?.ToPoint(),
            input.Service is { } service ? new ServiceKey(service.Line, service.Occurrence) : null,
            input.Work,
            input.Contract,
            input.Severity,
            input.Urgency,
            input.ReceivedAt?.ToUniversalTime() ?? time.GetUtcNow(),
            input.WantedAt?.ToUniversalTime(),
            IsNew: false,
            input.Requirements)
        {
            ReceivedNow = input.ReceivedAt is null,
            Confirm = input.Confirm,
            Backdated = input.Backdated,
        };
        var (id, outcome) = await NumberSource.TakeAsync(input.Id, body.Caller, once => numbers.Make(WorkOrderIds.WorkOrder, once), (id, isNew, caller) => Fenced.CallAsync(
            () => grains.GetGrain<IJobIntakeGrain>(machine).Place(id, order with { IsNew = isNew }, input.Separate, caller)));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection);
        return await orders.FindAsync(id, cancellation) is { } opened
            ? TypedResults.Created($"/api/work-orders/{RouteText.Encode(id)}", await services.WithWorkAsync(opened, cancellation))
            : UnknownWorkOrder.Problem(id);
    }

    /// <param name="technician">Who has it now.</param>
    /// <param name="jeopardy">Only orders whose promises are (true) or are not (false) at risk or broken.</param>
    private static Task<Results<Ok<Page<WorkOrderModel>>, ProblemHttpResult>> List(
        IWorkOrderViews orders,
        WorkOrderStatus[]? state,
        string? station,
        string? technician,
        bool? jeopardy,
        string? machine,
        string? customer,
        string? request,
        string? after,
        [Limit] int? limit,
        Reach reach,
        CancellationToken cancellation)
    {
        var filter = new WorkOrderFilter([.. state ?? []], station, technician, machine, customer, request, jeopardy);
        return Paging.AnswerAsync(after, limit, reach, async page => (await orders.ListAsync(filter, page, cancellation)).Select(WorkOrderModel.Of));
    }

    private static async Task<Results<Ok<WorkOrderModel>, ProblemHttpResult>> Find(
        string id, IWorkOrderViews orders, ServiceWorkReader services, CancellationToken cancellation) =>
        await orders.FindAsync(RouteText.Decode(id), cancellation) is { } found
            ? TypedResults.Ok(await services.WithWorkAsync(found, cancellation))
            : UnknownWorkOrder.Problem(RouteText.Decode(id));

    private static async Task<Results<Ok<Page<EventModel>>, ProblemHttpResult>> Timeline(
        string id, IWorkOrderViews orders, IJournal journal, string? after, [Limit] int? limit, CancellationToken cancellation)
    {
        var order = RouteText.Decode(id);
        return await orders.FindAsync(order, cancellation) is null
            ? UnknownWorkOrder.Problem(order)
            : await TimelineReader.ReadAsync(journal, $"work-order/{order}", after, limit, cancellation);
    }
}
