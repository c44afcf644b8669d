using System.Collections.Immutable;
using System.Security.Claims;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Users;
using Dispatch.Http.Access;

namespace Dispatch.Api.Users.Company;

/// <summary>What somebody may do here by what the company's provider says of them.</summary>
internal static class CompanyRights
{
    /// <returns>The rights, or why there are none. Whether what they name is there is not looked at.</returns>
    public static (Rights? Rights, Rejection? Refusal) Of(CompanyOptions company, ClaimsPrincipal who)
    {
        var given = Values(who, company.RoleClaim);
        ImmutableSortedSet<Role> roles = [.. company.Roles.Where(role => role.Value.Any(given.Contains)).Select(role => role.Key)];
        if (roles.IsEmpty) return (null, CompanyRefusals.NoRole);
        var hasTerritory = roles.Contains(Role.Dispatcher) || roles.Contains(Role.Manager);
        var stations = hasTerritory && company.StationClaim.Length > 0 ? Stations(company, Values(who, company.StationClaim)) : null;
        if (stations is { IsEmpty: true }) return (null, CompanyRefusals.NoStation);
        var rights = new Rights(
            roles, stations, roles.Contains(Role.Technician) ? Only(who, company.TechnicianClaim) : null,
            roles.Contains(Role.Dealer) || roles.Contains(Role.DealerManager) ? Only(who, company.DealerClaim) : null);
        return (rights, null);
    }

    /// <returns>Null for all.</returns>
    private static ImmutableSortedSet<string>? Stations(CompanyOptions company, ImmutableSortedSet<string> given)
    {
        if (given.Contains(company.AllStations)) return null;
        return company.Stations.Count == 0
            ? [.. given]
            : [.. company.Stations.Where(station => station.Value.Any(given.Contains)).Select(station => station.Key)];
    }

    private static string? Only(ClaimsPrincipal who, string claim) => Values(who, claim) is [var only] ? only : null;

    /// <summary>Exactly as they are written: another case is another value.</summary>
    private static ImmutableSortedSet<string> Values(ClaimsPrincipal who, string claim) =>
        who.FindAll(claim).Select(one => one.Value.Trim()).Where(value => value.Length > 0).ToImmutableSortedSet(StringComparer.Ordinal);
}
