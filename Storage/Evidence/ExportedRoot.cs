using System.Globalization;
using System.Text.Json;

namespace Dispatch.Storage.Evidence;

/// <summary>
/// A signed root on its own, as JSON with hexadecimal digits: all days up to its own, the link over them, and the signature.
/// </summary>
/// <param name="Format">Always <see cref="Known"/>.</param>
/// <param name="Days">The oldest first.</param>
internal sealed record ExportedRoot(string Format, IReadOnlyList<ExportedDay> Days, string Link, string PublicKey, string Signature)
{
    public const string Known = "dispatch-root/1";

    private static readonly JsonSerializerOptions Form =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, AllowDuplicateProperties = false };

    public static string Write(IEnumerable<DayRoot> days, SignedRoot last) => JsonSerializer.Serialize(
        new ExportedRoot(
            Known,
            [.. days.Select(day => new ExportedDay(day.Text, day.Streams, Convert.ToHexStringLower(day.Root)))],
            Convert.ToHexStringLower(last.Link),
            Convert.ToHexStringLower(last.PublicKey),
            Convert.ToHexStringLower(last.Signature)),
        Form);

    /// <returns>Its days, once its own link and signature hold.</returns>
    /// <exception cref="FormatException">It is no exported root, or was changed.</exception>
    public static IReadOnlyList<DayRoot> Read(string text)
    {
        var root = Parse(text);
        DayRoot[] days = [.. root.Days.Select(day => new DayRoot(
            DateOnly.ParseExact(day.Day, "O", CultureInfo.InvariantCulture), day.Streams, Convert.FromHexString(day.Root)))];
        var link = days.Aggregate(DayRoot.Start, (previous, day) => day.Link(previous));
        if (!Convert.FromHexString(root.Link).AsSpan().SequenceEqual(link))
            throw new FormatException("The root's days do not give its link: the file was changed.");
        return RootKey.Verifies(Convert.FromHexString(root.PublicKey), link, Convert.FromHexString(root.Signature))
            ? days
            : throw new FormatException("The root's signature does not hold: the file was changed.");
    }

    private static ExportedRoot Parse(string text)
    {
        try
        {
            if (JsonSerializer.Deserialize<ExportedRoot>(text, Form) is { Format: Known, Days: not null } root) return root;
        }
        catch (JsonException)
        {
        }

        throw new FormatException($"It is no root of the format {Known}.");
    }
}

internal sealed record ExportedDay(string Day, long Streams, string Root);
