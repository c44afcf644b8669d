using Dispatch.Api.Identifiers;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Users;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Users;
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

namespace Dispatch.Api.Users;

/// <summary><c>/api/users</c>: who can sign in, and what they may do. For administrators.</summary>
internal static class UserEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var users = endpoints.MapApi("/api/users", "Users").For(Offices.Administrators);
        users.MapPost("", Add).TellingASecret().WithSummary("Adds a user; a random password is told this once.");
        users.MapGet("", List).WithSummary("Users by id.");
        users.MapGet("/{id}", Find).WithSummary("One user.");
        users.MapPut("/{id}/rights", Change).WithSummary("Replaces what a user may do; their open sessions follow at once.");
        users.MapPost("/{id}/close", Close).WithSummary("The user can sign in no more; what they did stays theirs.");
        users.MapPost("/{id}/reopen", Reopen).WithSummary("The user can sign in again.");
        users.MapPost("/{id}/password", ResetPassword).TellingASecret().WithSummary("A new random password, told this once; the user's sessions and authenticator end.");
        users.MapDelete("/{id}", Erase).ErasingAPerson().WithSummary("Closes a user and erases name and password; what they did stays by their id.");
    }

    private static async Task<Results<Created<UserModel>, ProblemHttpResult>> Add(
        Body<UserInput> body, HttpContext call, UserRegistry registry, NumberSource numbers, IUserViews users, ICredentials credentials, Audit audit,
        IEnumerable<DemoUsers> demo, TimeProvider time, CancellationToken cancellation)
    {
        var input = body.Value;
        if (input.Id is { } given && DemoUsers.IsDemo(given) && !demo.Any())
            return Problem.Of(new Domain.Deciding.Rejection("id_reserved", "Ids that begin with demo- are the demo's; choose another one."));
        var id = input.Id ?? numbers.Make(UserRegistry.Ids, body.Caller.Once());
        var made = input.Password is null ? UserRegistry.NewPassword() : null;
        var credential = new Credential
        {
            Name = input.Name,
            Subject = id,
            DisplayName = input.DisplayName ?? input.Name,
            MustChange = input.MustChange ?? true,
        };
        if (await registry.AddAsync(credential, input.Password ?? made, input.Rights(), body.Caller, cancellation) is { } refusal)
            return Problem.Of(refusal);
        await audit.WriteAsync(body.Caller.Actor, "user_added", id, input.Rights().Told(), call);
        return await ModelAsync(id, users, credentials, time, cancellation) is { } model
            ? TypedResults.Created($"/api/users/{RouteText.Encode(id)}", model with { Password = made })
            : AccessRules.Absent("user", id);
    }

    private static async Task<Ok<Page<UserModel>>> List(
        IUserViews users, ICredentials credentials, TimeProvider time, string? after, [Limit] int? limit, CancellationToken cancellation)
    {
        var page = await users.ListAsync(Paging.PartOf(after, limit), cancellation);
        var known = (await credentials.OfAsync([.. page.Items.Select(user => user.Id)], cancellation)).ToDictionary(one => one.Subject);
        return TypedResults.Ok(page.Select(user => UserModel.Of(user, known.GetValueOrDefault(user.Id), time.GetUtcNow())));
    }

    private static async Task<Results<Ok<UserModel>, ProblemHttpResult>> Find(
        string id, IUserViews users, ICredentials credentials, TimeProvider time, CancellationToken cancellation) =>
        await ModelAsync(RouteText.Decode(id), users, credentials, time, cancellation) is { } model
            ? TypedResults.Ok(model)
            : AccessRules.Absent("user", RouteText.Decode(id));

    private static async Task<Results<Ok<UserModel>, ProblemHttpResult>> Change(
        string id, Body<RightsInput> body, HttpContext call, UserRegistry registry, UserCommands commands, CancellationToken cancellation)
    {
        if (await registry.AbsentAsync(body.Value.Rights(), cancellation) is { } absent) return Problem.Of(absent);
        return await commands.RunAsync(
            RouteText.Decode(id), "rights_changed", body.Value.Rights().Told(), user => user.Change(body.Value.Rights(), body.Caller), call,
            cancellation, endsAdministration: !body.Value.Roles.Contains(Role.Administrator));
    }

    private static Task<Results<Ok<UserModel>, ProblemHttpResult>> Close(
        string id, HttpContext call, UserCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(RouteText.Decode(id), "user_closed", null, user => user.Close(call.Caller()), call, cancellation, endsSessions: true);

    private static Task<Results<Ok<UserModel>, ProblemHttpResult>> Reopen(
        string id, HttpContext call, UserCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(RouteText.Decode(id), "user_reopened", null, user => user.Reopen(call.Caller()), call, cancellation);

    private static async Task<Results<Ok<UserModel>, ProblemHttpResult>> ResetPassword(
        string id, HttpContext call, Accounts accounts, ISessions sessions, IUserViews users, ICredentials credentials, Audit audit,
        TimeProvider time, CancellationToken cancellation)
    {
        var user = RouteText.Decode(id);
        var made = UserRegistry.NewPassword();
        if (await accounts.ResetAsync(user, made) is { } refusal) return Problem.Of(refusal, absent: "no_credential");
        await sessions.EndAllAsync(user, null, cancellation);
        await audit.WriteAsync(call.SignedIn()!.Actor, "password_reset", user, null, call);
        return await ModelAsync(user, users, credentials, time, cancellation) is { } model
            ? TypedResults.Ok(model with { Password = made })
            : AccessRules.Absent("user", user);
    }

    private static async Task<Results<Ok<UserModel>, ProblemHttpResult>> Erase(
        string id, HttpContext call, UserCommands commands, ICredentials credentials, CancellationToken cancellation)
    {
        var user = RouteText.Decode(id);
        var closed = await commands.RunAsync(
            user, "person_erased", null, grain => grain.Close(call.Caller()), call, cancellation, endsSessions: true);
        if (closed.Result is ProblemHttpResult) return closed;
        await credentials.RemoveAsync(user, cancellation);
        return closed.Result is Ok<UserModel> { Value: { } model }
            ? TypedResults.Ok(model with { Name = null, DisplayName = null, IsLocked = false, HasAuthenticator = false })
            : closed;
    }

    internal static async Task<UserModel?> ModelAsync(
        string id, IUserViews users, ICredentials credentials, TimeProvider time, CancellationToken cancellation) =>
        await users.FindAsync(id, cancellation) is { } user
            ? UserModel.Of(user, await credentials.BySubjectAsync(id, cancellation), time.GetUtcNow())
            : null;
}

/// <summary>Commands to one user, answered with the user afterwards.</summary>
internal sealed class UserCommands(
    IGrainFactory grains, IUserViews users, ICredentials credentials, ISessions sessions, SignedInSource source, Audit audit, TimeProvider time)
{
    public async Task<Results<Ok<UserModel>, ProblemHttpResult>> RunAsync(
        string user, string kind, string? detail, Func<IUserGrain, Task<Outcome>> command, HttpContext call, CancellationToken cancellation,
        bool endsSessions = false, bool endsAdministration = false)
    {
        if ((endsSessions || endsAdministration) && await LastAsync(user, cancellation))
            return Problem.Of(new Domain.Deciding.Rejection(
                "last_administrator", "This is the only administrator: make another one first, else nobody could."));
        var outcome = await Fenced.CallAsync(() => command(grains.GetGrain<IUserGrain>(user)));
        if (outcome.Rejection is { } rejection) return Problem.Of(rejection, absent: "unknown_user");
        foreach (var session in await sessions.OfAsync(user, cancellation)) source.Forget(session.Id);
        if (endsSessions) await sessions.EndAllAsync(user, null, cancellation);
        await audit.WriteAsync(call.SignedIn()!.Actor, kind, user, detail, call);
        return await UserEndpoints.ModelAsync(user, users, credentials, time, cancellation) is { } model
            ? TypedResults.Ok(model)
            : AccessRules.Absent("user", user);
    }

    private async Task<bool> LastAsync(string user, CancellationToken cancellation)
    {
        var others = false;
        for (var page = new PageRequest(null, Paging.MaxLimit); ;)
        {
            var found = await users.ListAsync(page, cancellation);
            if (found.Items.Any(one => one.Id != user && IsAdministrator(one))) others = true;
            if (others || found.Next is null) break;
            page = page with { After = found.Next };
        }

        return !others && await users.FindAsync(user, cancellation) is { } asked && IsAdministrator(asked);
    }

    private static bool IsAdministrator(UserRow user) => !user.IsClosed && user.Rights.Roles.Contains(Role.Administrator);
}
