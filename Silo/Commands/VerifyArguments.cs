using System.Globalization;
using Dispatch.Engine;

namespace Dispatch.Silo.Commands;

/// <summary>What <c>verify</c> is told, beside the settings that it shares with the node.</summary>
/// <param name="Export">A file that is made.</param>
/// <param name="Day">Of UTC, of the root that is exported.</param>
/// <param name="Root">A file that was exported.</param>
/// <param name="Accept">Who goes on with the database as it is, and why.</param>
internal sealed record VerifyArguments(string? Export, DateOnly? Day, string? Root, (string Who, string Why)? Accept, string[] Settings)
{
    private static readonly string[] Own = ["--export", "--day", "--root", "--accept-loss"];

    /// <exception cref="SettingException">Something of it cannot be meant.</exception>
    public static VerifyArguments Of(IReadOnlyList<string> args)
    {
        var own = new Dictionary<string, string>();
        var settings = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var before, var after] ? (before, after) : (args[i], null);
            if (!Own.Contains(name))
                settings.Add(args[i]);
            else if ((value ?? (i + 1 < args.Count ? args[++i] : null)) is { Length: > 0 } given)
                own[name] = given;
            else
                throw new SettingException($"{name} has no value.");
        }

        if (own.ContainsKey("--day") && !own.ContainsKey("--export"))
            throw new SettingException("--day goes with --export FILE.");
        if (own.Keys.Count(name => name != "--day") > 1)
            throw new SettingException("verify does one thing at a time: --export FILE, --root FILE or --accept-loss \"WHO, WHY\".");
        return new(
            own.GetValueOrDefault("--export"), own.TryGetValue("--day", out var day) ? DayOf(day) : null, own.GetValueOrDefault("--root"),
            own.TryGetValue("--accept-loss", out var accepted) ? AcceptOf(accepted) : null, [.. settings]);
    }

    private static DateOnly DayOf(string text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new SettingException($"--day is '{text}'; write it as 2026-05-01.");

    private static (string Who, string Why) AcceptOf(string text) =>
        text.Split(',', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } who, { Length: > 0 } why]
            ? (who, why)
            : throw new SettingException(
                $"--accept-loss is '{text}'; write who you are and why, with a comma between: "
                    + "\"Ada, the disk is gone\".");
}
