using System.Security.Claims;
using Dispatch.Api.Identifiers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Users;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Http.Access;
using Dispatch.Http.Calls;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Users.Company;

/// <summary>
/// Lets in whom the company's provider has proved: the user is made at their first sign-in, and has at each the name and the rights that
/// the provider gives them then.
/// </summary>
internal sealed class CompanyEntry(
    IOptions<AccessOptions> access, UserRegistry registry, IGrainFactory grains, IUserViews users, ICredentials credentials,
    ISessions sessions, SignedInSource source, SessionStarter starter, NumberSource numbers, Audit audit)
{
    private const string Actor = "system:company";
    private const string Taken = "user_name_taken";
    private const int Tries = 3;

    /// <param name="idToken">Kept in the sealed cookie, to sign out at the provider with; null where that is not wanted.</param>
    /// <returns>Null when they are in: the answer has their cookie.</returns>
    public async Task<Rejection?> EnterAsync(HttpContext call, ClaimsPrincipal who, string? idToken, CancellationToken cancellation)
    {
        var company = access.Value.Company;
        var person = CompanyPerson.Of(company, who);
        var (rights, refusal) = CompanyRights.Of(company, who);
        var known = await credentials.ByExternalIdAsync(person.ExternalId, cancellation);
        if (known is not null && await users.FindAsync(known.Subject, cancellation) is { IsClosed: true })
            refusal = CompanyRefusals.Closed;
        if (refusal is null) (known, refusal) = await AdmitAsync(person, rights!, call, cancellation);
        if (refusal is null)
        {
            var from = new FromCompany(company.SignInAgainAfter, idToken);
            if (await starter.BeginAsync(call, known!.Subject, from, cancellation) is null) refusal = CompanyRefusals.Closed;
        }

        if (refusal is null)
        {
            await audit.WriteAsync($"user:{known!.Subject}", "signed_in", known.Subject, "company", call);
            return null;
        }

        // The provider gives them no rights any more: what they opened before ends with that.
        if (known is not null) await EndAsync(known.Subject, cancellation);
        await audit.WriteAsync(
            CallContext.Nobody, "sign_in_failed", known?.Subject, $"{refusal.Code}: {person.ExternalId}. {refusal.Detail}", call);
        return refusal;
    }

    private async Task<(Credential? Known, Rejection? Refusal)> AdmitAsync(
        CompanyPerson person, Rights rights, HttpContext call, CancellationToken cancellation)
    {
        var caller = new Caller(Actor, call.Correlation());
        Rejection? refusal = null;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            // Somebody who came in two browsers at once is one user; a name that is another's gets the id behind it.
            if (await credentials.ByExternalIdAsync(person.ExternalId, cancellation) is { } known)
                return (await CalledAsync(known, person, cancellation), await ChangeAsync(known, rights, caller, call, cancellation));
            var id = numbers.Make(UserRegistry.Ids, caller);
            var made = new Credential
            {
                Name = attempt == 0 ? person.Account : Apart(person.Account, id),
                Subject = id,
                DisplayName = person.DisplayName,
                ExternalId = person.ExternalId,
            };
            refusal = await registry.AddAsync(made, null, rights, caller, cancellation);
            if (refusal is null)
            {
                await audit.WriteAsync(Actor, "user_added", id, string.Join(',', rights.Roles), call);
                return (made, null);
            }

            if (refusal.Code != Taken) break;
        }

        return (null, CompanyRefusals.WrongRights(refusal!.Detail));
    }

    private async Task<Rejection?> ChangeAsync(
        Credential known, Rights rights, Caller caller, HttpContext call, CancellationToken cancellation)
    {
        var user = await users.FindAsync(known.Subject, cancellation);
        if (user?.Rights == rights) return null;
        if (await registry.AbsentAsync(rights, cancellation) is { } absent) return CompanyRefusals.WrongRights(absent.Detail);
        var grain = grains.GetGrain<IUserGrain>(known.Subject);
        // A node that ended between the name and the journal left a user without rights.
        var outcome = await Fenced.CallAsync(() => user is null ? grain.Add(rights, caller) : grain.Change(rights, caller));
        if (outcome.Rejection is { } rejection) return CompanyRefusals.WrongRights(rejection.Detail);
        await ForgetAsync(known.Subject, cancellation);
        await audit.WriteAsync(Actor, "rights_changed", known.Subject, string.Join(',', rights.Roles), call);
        return null;
    }

    /// <summary>As they are called at the provider now.</summary>
    private async Task<Credential> CalledAsync(Credential known, CompanyPerson person, CancellationToken cancellation)
    {
        if (known.DisplayName != person.DisplayName)
            await credentials.ReplaceAsync(known with { DisplayName = person.DisplayName }, cancellation);
        foreach (var name in (string[])[person.Account, Apart(person.Account, known.Subject)])
        {
            if (known.Name == PlainNames.Of(name) || await credentials.RenameAsync(known.Subject, PlainNames.Of(name), cancellation)) break;
        }

        return known;
    }

    private async Task EndAsync(string subject, CancellationToken cancellation)
    {
        var open = await sessions.OfAsync(subject, cancellation);
        await sessions.EndAllAsync(subject, null, cancellation);
        foreach (var session in open) source.Forget(session.Id);
    }

    private async Task ForgetAsync(string subject, CancellationToken cancellation)
    {
        foreach (var session in await sessions.OfAsync(subject, cancellation)) source.Forget(session.Id);
    }

    private static string Apart(string account, string id) => $"{account} {id}";
}
