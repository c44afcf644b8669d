using System.Globalization;
using Dispatch.Http.Problems;

namespace Dispatch.Http.Calls;

/// <summary>
/// Who sits at the desk, as they call themselves: until there is sign-in, the browser sends the name they chose. It names the actor in the
/// journal; no rule depends on it.
/// </summary>
internal static class UserName
{
    public const string Header = "X-Dispatch-User";

    /// <summary>Whose phone it is, by the technician's id.</summary>
    public const string PhoneHeader = "X-Dispatch-Technician";

    private const int Longest = 60;

    /// <summary>
    /// Percent-encoded UTF-8 in the header. The actor, or what is wrong with the name; a phone's technician before a desk's user.
    /// </summary>
    public static (string? Actor, InputProblem? Problem) Of(HttpRequest request) =>
        Of(request, request.Headers.ContainsKey(PhoneHeader) ? PhoneHeader : Header);

    private static (string? Actor, InputProblem? Problem) Of(HttpRequest request, string header)
    {
        if (!request.Headers.TryGetValue(header, out var given)) return (null, null);
        var name = given.Count == 1 ? Uri.UnescapeDataString(given.ToString()).Trim() : "";
        return IsName(name)
            ? ($"{(header == PhoneHeader ? "technician" : "user")}:{name}", null)
            : (null, new(InputCodes.InvalidHeader, header,
                $"{header} must have 1 to {Longest} letters, digits, blanks or -_.', percent-encoded."));
    }

    private static bool IsName(string name) => name.Length is > 0 and <= Longest && name.EnumerateRunes().All(rune =>
        System.Text.Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '_' or '.' or '\''
            || System.Text.Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark);
}

/// <summary>Refuses a call whose user's name is none, and keeps the name for those who act.</summary>
internal sealed class UserNameMiddleware(RequestDelegate next)
{
    public const string Item = "dispatch.actor";

    public Task InvokeAsync(HttpContext context)
    {
        var (actor, problem) = UserName.Of(context.Request);
        if (problem is not null) return Problem.Of(problem).ExecuteAsync(context);
        if (actor is not null) context.Items[Item] = actor;
        return next(context);
    }
}
