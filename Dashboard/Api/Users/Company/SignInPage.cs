using Dispatch.Domain.Deciding;

namespace Dispatch.Api.Users.Company;

/// <summary>The address of the page on which people sign in, which leads them on once they are.</summary>
internal static class SignInPage
{
    private const string Path = "/sign-in/";
    private const int Longest = 2_000;

    /// <param name="to">Where it leads to then; null for where their work begins.</param>
    public static string Of(string? to) => to is null ? Path : $"{Path}?to={Uri.EscapeDataString(to)}";

    /// <param name="page">An address that <see cref="Of"/> made.</param>
    public static string WithProblem(string page, Rejection refusal) =>
        $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}problem={refusal.Code}";

    /// <summary>
    /// Whether an address is a path of this node: browsers take two slashes, or a backslash, for the beginning of another host.
    /// </summary>
    public static bool IsOwn(string to) =>
        to.Length <= Longest && to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal)
            && !to.Contains('\\', StringComparison.Ordinal) && !to.Any(char.IsControl);
}
