namespace Dispatch.Engine;

internal static class Limits
{
    /// <summary>What to change where the value is not within both ends; nothing where it is.</summary>
    public static IEnumerable<string> Range<T>(string name, T value, T least, T most) where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            yield return $"{EngineOptions.Section}:{name} is {value}; set it within {least} and {most}.";
    }
}
