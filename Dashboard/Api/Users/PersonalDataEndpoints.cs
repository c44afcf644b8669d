using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Api.Users;

/// <summary><c>/api/.../personal-data</c>: what is kept about a person, to be handed to them (GDPR art. 15, PIPL art. 45). Seen, it is audited.</summary>
internal static class PersonalDataEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapApi("/api/me/personal-data", "Users").MapGet("", Own).For(Offices.People)
            .WithSummary("All that is kept about whoever is signed in, as a download.");
        endpoints.MapApi("/api/users/{id}/personal-data", "Users").MapGet("", OfUser).For(Offices.Administrators)
            .WithSummary("All that is kept about a user, as a download.");
        endpoints.MapApi("/api/technicians/{id}/personal-data", "Technicians").MapGet("", OfTechnician).For(Offices.Administrators)
            .WithSummary("All that is kept about a technician, as a download.");
        endpoints.MapApi("/api/customers/{id}/personal-data", "Customers").MapGet("", OfCustomer).For(Offices.Administrators)
            .WithSummary("All that is kept about a customer and their contacts, as a download.");
    }

    private static async Task<Ok<PersonalDataModel>> Own(HttpContext call, PersonalFile file, CancellationToken cancellation)
    {
        var who = call.SignedIn()!;
        return await file.AnswerAsync(
            who.Subject, [(PersonKind.User, who.Subject), .. who.Technician is { } own ? [(PersonKind.Technician, own)] : Nobody], call, cancellation);
    }

    private static async Task<Results<Ok<PersonalDataModel>, ProblemHttpResult>> OfUser(
        string id, HttpContext call, IUserViews users, PersonalFile file, CancellationToken cancellation)
    {
        var user = RouteText.Decode(id);
        return await users.FindAsync(user, cancellation) is null
            ? AccessRules.Absent("user", user)
            : await file.AnswerAsync(user, [(PersonKind.User, user)], call, cancellation);
    }

    private static async Task<Results<Ok<PersonalDataModel>, ProblemHttpResult>> OfTechnician(
        string id, HttpContext call, ITechnicianViews technicians, PersonalFile file, CancellationToken cancellation)
    {
        var technician = RouteText.Decode(id);
        return await technicians.FindAsync(technician, cancellation) is null
            ? Technicians.TechnicianCommands.NotFound(technician)
            : await file.AnswerAsync(technician, [(PersonKind.Technician, technician)], call, cancellation);
    }

    private static async Task<Results<Ok<PersonalDataModel>, ProblemHttpResult>> OfCustomer(
        string id, HttpContext call, ICustomerViews customers, PersonalFile file, CancellationToken cancellation)
    {
        var customer = RouteText.Decode(id);
        return await customers.FindAsync(customer, cancellation) is null
            ? Customers.UnknownCustomer.Problem(customer)
            : await file.AnswerAsync(customer, [(PersonKind.Customer, customer)], call, cancellation);
    }

    private static readonly ImmutableArray<(PersonKind, string)> Nobody = [];
}

/// <summary>Gathers what is kept about somebody, and writes down that it was seen.</summary>
internal sealed class PersonalFile(IPersonalData data, Audit audit, TimeProvider time)
{
    public async Task<Ok<PersonalDataModel>> AnswerAsync(
        string subject, ImmutableArray<(PersonKind Kind, string Id)> persons, HttpContext call, CancellationToken cancellation)
    {
        var parts = ImmutableArray.CreateBuilder<PersonalPartModel>();
        foreach (var (kind, id) in persons)
        {
            foreach (var part in await data.OfAsync(kind, id, cancellation)) parts.Add(new(kind, id, part.Concept, part.Entries));
        }

        await audit.WriteAsync(call.SignedIn()!.Actor, "personal_data_seen", subject, string.Join(", ", persons.Select(one => one.Kind)), call);
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"personal-data-{subject}.json");
        call.Response.Headers.ContentDisposition = name.ToString();
        return TypedResults.Ok(new PersonalDataModel(subject, time.GetUtcNow(), parts.ToImmutable()));
    }
}

/// <summary>What is kept about a person. What they did to things that are not theirs stays in those things' histories, by their id.</summary>
/// <param name="Id">Of the user, the technician or the customer.</param>
/// <param name="At">When it was read.</param>
/// <param name="Parts">By concept.</param>
public sealed record PersonalDataModel(string Id, DateTimeOffset At, ImmutableArray<PersonalPartModel> Parts);

/// <param name="Kind">As what they are known there.</param>
/// <param name="Id">Under which they are known there.</param>
/// <param name="Concept">What keeps it, such as technicians/file.</param>
/// <param name="Entries">What it keeps, each an object.</param>
public sealed record PersonalPartModel(PersonKind Kind, string Id, string Concept, ImmutableArray<JsonElement> Entries);
