using Dispatch.Api.Identifiers;
using Dispatch.Api.Timeline;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Customers;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Idempotency;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Customers;

/// <summary><c>/api/customers</c>: files of customers (R-CUS-1).</summary>
internal static class CustomerEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var customers = endpoints.MapApi("/api/customers", "Customers");
        customers.MapPost("", Register).For(Offices.Files).WithSummary("Registers a customer or changes their file.");
        customers.MapGet("", List).For([.. Offices.Files, Role.Finance, Role.Quality, .. Offices.Dealers]).WithSummary("Customers by id.");
        customers.MapGet("/{id}", Find).For([.. Offices.Files, Role.Finance, Role.Quality, .. Offices.Dealers]).Within("customer", "id", UnknownCustomer.Problem).WithSummary("One customer.");
        customers.MapGet("/{id}/events", Events).For([.. Offices.Files, Role.Finance, Role.Quality, .. Offices.Dealers]).Within("customer", "id", UnknownCustomer.Problem).WithSummary("What happened to a customer's file, oldest first; nothing personal is in it.");
        customers.MapDelete("/{id}", Erase).ErasingAPerson().For(Offices.Administrators).WithSummary("Erases all that is known of a customer and their contacts; machines and orders keep the id. Refused while work is open for them (customer_awaited).");
    }

    private static async Task<Results<Created<CustomerModel>, Ok<CustomerModel>, ProblemHttpResult>> Register(
        Body<CustomerInput> body, IGrainFactory grains, NumberSource numbers, ICustomerViews customers, IStationViews stations, CancellationToken cancellation)
    {
        var input = body.Value;
        if (input.Station is { } station && await stations.FindAsync(station, cancellation) is null)
            return Problem.Of(new Rejection("unknown_station", $"No station {station} is registered; register it first."));
        var known = input.Id is { } given && await customers.FindAsync(given, cancellation) is { Customer.Kind: not null };
        var (id, outcome) = await NumberSource.TakeAsync(input.Id, body.Caller, once => numbers.Make(CustomerIds.Customer, once), (id, isNew, caller) => Fenced.CallAsync(
            () => grains.GetGrain<ICustomerGrain>(id).Register(new RegisterCustomer(input.Kind, input.Station, input.Details(), isNew), caller)));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection);
        if (await customers.FindAsync(id, cancellation) is not { } registered)
            return UnknownCustomer.Problem(id);
        var model = CustomerModel.Of(registered);
        return known ? TypedResults.Ok(model) : TypedResults.Created($"/api/customers/{RouteText.Encode(id)}", model);
    }

    /// <param name="state">How far the file is: those that are overdue wait for somebody to ask.</param>
    private static async Task<Ok<Page<CustomerModel>>> List(
        ICustomerViews customers, string? station, CustomerFileState? state, string? after, [Limit] int? limit, Reach reach, CancellationToken cancellation)
    {
        var page = await customers.ListAsync(new(station, state), Paging.Request(after, limit, reach), cancellation);
        return TypedResults.Ok(page.Select(CustomerModel.Of));
    }

    private static async Task<Results<Ok<CustomerModel>, ProblemHttpResult>> Find(string id, ICustomerViews customers, CancellationToken cancellation) =>
        await customers.FindAsync(RouteText.Decode(id), cancellation) is { } found
            ? TypedResults.Ok(CustomerModel.Of(found))
            : UnknownCustomer.Problem(RouteText.Decode(id));

    private static async Task<Results<Ok<Page<EventModel>>, ProblemHttpResult>> Events(
        string id, ICustomerViews customers, IJournal journal, string? after, [Limit] int? limit, CancellationToken cancellation)
    {
        var customer = RouteText.Decode(id);
        return await customers.FindAsync(customer, cancellation) is null
            ? UnknownCustomer.Problem(customer)
            : await TimelineReader.ReadAsync(journal, $"customer/{customer}", after, limit, cancellation);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Erase(string id, HttpContext call, IGrainFactory grains, Audit audit)
    {
        var (customer, caller) = (RouteText.Decode(id), call.Caller());
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<ICustomerGrain>(customer).Erase(caller));
        if (outcome.Rejection is { } rejection) return Problem.Of(rejection, absent: UnknownCustomer.Code);
        await audit.WriteAsync(caller.Actor, "person_erased", customer, "Customer", call);
        return TypedResults.NoContent();
    }
}
