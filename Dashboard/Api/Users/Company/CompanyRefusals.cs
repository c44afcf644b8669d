using Dispatch.Domain.Deciding;

namespace Dispatch.Api.Users.Company;

/// <summary>
/// Why somebody who came from the company's provider does not come in. The page on which people sign in has words for each code.
/// </summary>
internal static class CompanyRefusals
{
    public static Rejection NoRole { get; } = new(
        "company_no_role",
        "The account has no role here: ask whoever runs the company's accounts for one of the roles that this node knows.");

    public static Rejection NoStation { get; } = new(
        "company_no_station",
        "The account is a dispatcher's or manager's and names no station: ask whoever runs the company's accounts for one.");

    /// <summary>The detail says to administrators what is wrong.</summary>
    public static Rejection WrongRights(string why) => new("company_wrong_rights", why);

    public static Rejection Closed { get; } = new(
        "company_closed", "The account was closed here: an administrator of this node can open it again.");

    public static Rejection Denied { get; } = new("company_denied", "The provider was told not to let this person in.");

    public static Rejection Expired { get; } = new("company_expired", "It took too long, or was begun in another browser: begin again.");

    public static Rejection Unreachable { get; } = new(
        "company_unreachable", "The provider does not answer: try again later, or sign in with a password of this node.");

    public static Rejection Failed { get; } = new("company_failed", "Signing in at the provider failed; the node's log says why.");
}
