using Dispatch.Engine;

namespace Dispatch.Silo.Settings;

/// <summary>The command line of a node: settings and nothing else. The framework would pass over what it does not understand.</summary>
internal static class Arguments
{
    /// <exception cref="SettingException">An argument is no setting, or has no value.</exception>
    public static string[] Checked(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                throw new SettingException(
                    $"'{args[i]}' is no setting: write --Section:Name=value, as in --Storage:Path=./data/dispatch.db, or rebuild VIEW or "
                        + "verify as the first words.");
            if (args[i].Contains('=', StringComparison.Ordinal)) continue;
            if (++i == args.Length || args[i].StartsWith("--", StringComparison.Ordinal))
                throw new SettingException($"{args[i - 1]} has no value: write {args[i - 1]}=value.");
        }

        return args;
    }
}
