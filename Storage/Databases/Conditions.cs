using System.Globalization;

namespace Dispatch.Storage.Databases;

/// <summary>The conditions of a query that apply only when a value is given, with their parameters.</summary>
internal sealed class Conditions(string first)
{
    private readonly List<string> conditions = [first];
    private readonly List<object?> arguments = [];

    public object?[] Arguments => [.. arguments];

    public void Add(object? value, Func<string, string> condition)
    {
        if (value is not null)
            conditions.Add(condition(Parameter(value)));
    }

    public void AddIf(bool applies, string condition)
    {
        if (applies)
            conditions.Add(condition);
    }

    /// <returns>The name of a parameter with this value.</returns>
    public string Parameter(object value)
    {
        arguments.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@p{arguments.Count - 1}");
    }

    /// <summary>A pattern for <c>like ... escape '\'</c> that finds a text anywhere.</summary>
    public static string Containing(string text) =>
        $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";

    public override string ToString() => string.Join(" and ", conditions);
}
