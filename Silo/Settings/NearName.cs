namespace Dispatch.Silo.Settings;

/// <summary>Which of the known names somebody meant.</summary>
internal static class NearName
{
    /// <summary>
    /// The nearest name, case ignored: at most a third of the letters wrong, missing, too many or swapped, or one the beginning of the
    /// other.
    /// </summary>
    /// <returns>Null where none is near.</returns>
    public static string? Of(string typed, IEnumerable<string> known) => known
        .Select(name => (Name: name, Steps: Begins(name, typed) ? 1 : Steps(name.ToUpperInvariant(), typed.ToUpperInvariant())))
        .Where(near => near.Steps <= Math.Max(1, Math.Min(near.Name.Length, typed.Length) / 3))
        .OrderBy(near => near.Steps).ThenBy(near => near.Name, StringComparer.Ordinal)
        .Select(near => near.Name)
        .FirstOrDefault();

    private static bool Begins(string one, string other) =>
        Math.Min(one.Length, other.Length) > 3
            && (one.StartsWith(other, StringComparison.OrdinalIgnoreCase) || other.StartsWith(one, StringComparison.OrdinalIgnoreCase));

    /// <summary>Optimal string alignment: letters changed, added, left out or swapped with their neighbour.</summary>
    private static int Steps(string from, string to)
    {
        var steps = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++) steps[i, 0] = i;
        for (var j = 0; j <= to.Length; j++) steps[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = steps[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                steps[i, j] = Math.Min(changed, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }
        }

        return steps[from.Length, to.Length];
    }
}
