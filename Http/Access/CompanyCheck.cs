using Dispatch.Domain.Users;
using Microsoft.Extensions.Options;

namespace Dispatch.Http.Access;

/// <summary>What has to be changed before people can sign in at the company's provider.</summary>
internal sealed class CompanyCheck : IValidateOptions<AccessOptions>
{
    private const string Section = $"{AccessOptions.Section}:{nameof(AccessOptions.Company)}";

    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        string[] problems = [.. Problems(options.Company)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(CompanyOptions company)
    {
        if (!company.IsOn)
        {
            if (company.ClientId is not null || company.ClientSecret is not null || company.Roles.Count > 0)
                yield return $"{Section}:{nameof(company.Authority)} is missing; set it to the provider's address, or take out the rest of "
                    + $"{Section}.";
            yield break;
        }

        if (!IsAddress(company.Authority!))
            yield return $"{Section}:{nameof(company.Authority)} is '{company.Authority}'; set an https address without ? and #, or an "
                + "http one of this machine (http://127.0.0.1:PORT).";
        if (string.IsNullOrWhiteSpace(company.ClientId))
            yield return $"{Section}:{nameof(company.ClientId)} is missing; set the id under which the provider knows this node.";
        if (string.IsNullOrWhiteSpace(company.ClientSecret))
            yield return $"{Section}:{nameof(company.ClientSecret)} is missing; set the secret that the provider gave to the client.";
        if (company.Roles.ContainsKey(Role.Device))
            yield return $"{Section}:{nameof(company.Roles)}:{Role.Device} is a program's role; take it out and make a device key instead.";
        if (!company.Roles.Values.SelectMany(values => values).Any())
            yield return $"{Section}:{nameof(company.Roles)} is empty, so nobody could sign in; name for a role a value of the claim "
                + $"'{company.RoleClaim}': {Section}:{nameof(company.Roles)}:{Role.Dispatcher}:0=VALUE.";
        foreach (var (setting, claim) in Needed(company).Where(one => string.IsNullOrWhiteSpace(one.Claim)))
            yield return $"{Section}:{setting} is empty; set the name of a claim, or leave the setting out.";
        foreach (var list in company.Roles.Select(one => (Path: $"{nameof(company.Roles)}:{one.Key}", Values: one.Value))
            .Concat(company.Stations.Select(one => (Path: $"{nameof(company.Stations)}:{one.Key}", Values: one.Value)))
            .Where(one => one.Values.Any(string.IsNullOrWhiteSpace)))
            yield return $"{Section}:{list.Path} has an empty value; set a value of the claim, or take it out.";
    }

    private static IEnumerable<(string Setting, string Claim)> Needed(CompanyOptions company) =>
    [
        (nameof(company.NameClaim), company.NameClaim), (nameof(company.AccountClaim), company.AccountClaim),
        (nameof(company.RoleClaim), company.RoleClaim), (nameof(company.TechnicianClaim), company.TechnicianClaim),
        (nameof(company.DealerClaim), company.DealerClaim),
    ];

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Query.Length == 0 && address.Fragment.Length == 0
            && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
