using Dispatch.Api.Identifiers;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Customers;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
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

/// <summary><c>/api/customers/{id}/contacts</c>: whom one can reach at a customer's.</summary>
internal static class ContactEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var contacts = endpoints.MapApi("/api/customers/{id}/contacts", "Customers").Within("customer", "id", UnknownCustomer.Problem);
        contacts.MapPost("", Put).For(Offices.Files).WithSummary("Adds a contact or changes it.");
        contacts.MapGet("", List).For([.. Offices.Files, Role.Finance, Role.Quality, .. Offices.Dealers]).WithSummary("A customer's contacts by id, all of them.");
        contacts.MapDelete("/{contact}", Remove).ErasingAPerson().For(Offices.Files).WithSummary("Removes a contact; name, phone and e-mail are erased.");
    }

    private static async Task<Results<Ok<ContactModel>, ProblemHttpResult>> Put(string id, Body<ContactInput> body, IGrainFactory grains, NumberSource numbers)
    {
        var (customer, input) = (RouteText.Decode(id), body.Value);
        var row = new ContactRow(customer, "", input.Name, input.Role, input.Phone, input.Email);
        var (made, outcome) = await NumberSource.TakeAsync(input.Id, body.Caller, once => numbers.Make(CustomerIds.Contact, once), (contact, isNew, caller) => Fenced.CallAsync(
            () => grains.GetGrain<ICustomerGrain>(customer).PutContact(new PutContact(row with { Id = contact }, isNew), caller)));
        return outcome.Rejection is { } rejection
            ? Problem.Of(rejection, absent: UnknownCustomer.Code)
            : TypedResults.Ok(ContactModel.Of(row with { Id = made }));
    }

    private static async Task<Results<Ok<Page<ContactModel>>, ProblemHttpResult>> List(string id, ICustomerViews customers, CancellationToken cancellation) =>
        await customers.FindAsync(RouteText.Decode(id), cancellation) is { } found
            ? TypedResults.Ok(new Page<ContactModel>([.. found.Contacts.Select(ContactModel.Of)], null))
            : UnknownCustomer.Problem(RouteText.Decode(id));

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(string id, string contact, HttpContext call, IGrainFactory grains, Audit audit)
    {
        var (customer, person, caller) = (RouteText.Decode(id), RouteText.Decode(contact), call.Caller());
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<ICustomerGrain>(customer).RemoveContact(person, caller));
        if (outcome.Rejection is { } rejection) return Problem.Of(rejection, absent: rejection.Code);
        await audit.WriteAsync(caller.Actor, "person_erased", customer, $"Contact {person}", call);
        return TypedResults.NoContent();
    }
}
