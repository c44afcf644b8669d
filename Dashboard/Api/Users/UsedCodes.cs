using System.Globalization;

namespace Dispatch.Api.Users;

/// <summary>
/// Codes of an authenticator app that somebody has signed in with: each is good once (RFC 6238, 5.2), so that whoever looks over a
/// shoulder or reads a line gains nothing.
/// </summary>
internal static class UsedCodes
{
    /// <summary>Longer than any code holds: two steps of 30 s before and after now.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public static bool Has(string used, string code, DateTimeOffset now) => Recent(used, now).Any(one => one.Code == code);

    /// <returns>What is kept from now on.</returns>
    public static string With(string used, string code, DateTimeOffset now) => string.Join(
        ' ', Recent(used, now).Append((code, now.ToUnixTimeSeconds()))
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Item1}@{one.Item2}")));

    private static IEnumerable<(string Code, long At)> Recent(string used, DateTimeOffset now) => used
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(one => one.Split('@'))
        .Select(parts => (parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture)))
        .Where(one => now.ToUnixTimeSeconds() - one.Item2 <= Kept.TotalSeconds);
}
