using System.Globalization;
using System.Security.Claims;
using System.Text;
using Dispatch.Http.Access;

namespace Dispatch.Api.Users.Company;

/// <summary>Who somebody is, as the company's provider says.</summary>
/// <param name="ExternalId">Issuer and subject: names and addresses may become somebody else's, these two never.</param>
/// <param name="Account">What administrators find them by.</param>
/// <param name="DisplayName">What others read.</param>
internal sealed record CompanyPerson(string ExternalId, string Account, string DisplayName)
{
    private const int LongestName = 100;

    /// <summary>Of a token that was proved, which has an issuer and a subject.</summary>
    public static CompanyPerson Of(CompanyOptions company, ClaimsPrincipal who)
    {
        var subject = who.FindFirstValue("sub") ?? throw new ArgumentException("The token has no subject.", nameof(who));
        var issuer = who.FindFirstValue("iss") ?? throw new ArgumentException("The token has no issuer.", nameof(who));
        var account = Plain(who.FindFirstValue(company.AccountClaim)) ?? Plain(who.FindFirstValue("email")) ?? Plain(subject) ?? "company";
        return new($"{issuer} {subject}", account, Plain(who.FindFirstValue(company.NameClaim)) ?? account);
    }

    /// <summary>Without what nobody sees or what turns text around, as all names here are; null where nothing is left.</summary>
    private static string? Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var symbol in (text ?? "").EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(symbol) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator || plain.Length + symbol.Utf16SequenceLength > LongestName) continue;
            plain.Append(symbol.ToString());
        }

        return plain.ToString().Trim() is { Length: > 0 } name ? name : null;
    }
}
