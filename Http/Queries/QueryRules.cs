using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Dispatch.Http.Csv;
using Dispatch.Http.Instants;
using Dispatch.Http.Problems;

namespace Dispatch.Http.Queries;

/// <summary>The query parameters of one endpoint: those that its handler declares, and no others.</summary>
internal sealed class QueryRules
{
    private const int MaxTextLength = 1200;

    private readonly Dictionary<string, ParameterInfo> known;
    private readonly bool isList;

    private QueryRules(Dictionary<string, ParameterInfo> known, bool isList) => (this.known, this.isList) = (known, isList);

    private IEnumerable<string> Names => isList ? known.Keys.Append(CsvChoice.Parameter) : known.Keys;

    public static QueryRules Of(MethodInfo handler, IEnumerable<string> inRoute) => new(
        handler.GetParameters()
            .Where(parameter => parameter.Name is { } name && !inRoute.Contains(name) && IsSimple(Item(parameter.ParameterType)))
            .ToDictionary(parameter => parameter.Name!, StringComparer.Ordinal),
        CsvLists.ItemOf(handler) is not null);

    public InputProblem? Check(IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (isList && name == CsvChoice.Parameter)
            {
                if (CsvChoice.Check(values.ToString()) is { } formats)
                    return new(InputCodes.InvalidParameter, name, $"{name} {formats}.");
                continue;
            }

            if (!known.TryGetValue(name, out var parameter))
                return new(InputCodes.UnknownParameter, name, $"{name} is not known; known are: {string.Join(", ", Names)}.");
            if (values.Count > 1 && !parameter.ParameterType.IsArray)
                return new(InputCodes.InvalidParameter, name, $"{name} is given more than once.");
            foreach (var value in values)
            {
                if (Check(parameter, value ?? "") is { } expected)
                    return new(InputCodes.InvalidParameter, name, $"{name} {expected}.");
            }
        }

        return null;
    }

    private static string? Check(ParameterInfo parameter, string text)
    {
        var type = Item(parameter.ParameterType);
        var (value, expected) = type switch
        {
            { IsEnum: true } => (Enum.GetNames(type).Contains(text, StringComparer.Ordinal)
                ? text
                : null, $"must be one of {string.Join(", ", Enum.GetNames(type))}"),
            _ when type == typeof(bool) => (text is "true" or "false" ? text : null, "must be true or false"),
            _ when type == typeof(int) => (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : null, "must be a whole number"),
            _ when type == typeof(DateTimeOffset) =>
                (Instant.TryParse(text, out var instant) ? instant : null, Instant.Expected + " (with + written as %2B)"),
            _ => (text.Length <= MaxTextLength && !text.Any(char.IsControl)
                ? text
                : (object?)null, $"must have at most {MaxTextLength} characters, none of them a control character"),
        };
        return value is null
            ? expected
            : parameter.GetCustomAttributes<ValidationAttribute>().FirstOrDefault(rule => !rule.IsValid(value)) switch
            {
                null => null,
                RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"must be between {range.Minimum} and {range.Maximum}"),
                AllowedValuesAttribute allowed => $"must be one of {string.Join(", ", allowed.Values)}",
                StringLengthAttribute length => $"must have {length.MinimumLength} to {length.MaximumLength} characters",
                _ => "is not valid",
            };
    }

    private static Type Item(Type type)
    {
        var item = type.IsArray ? type.GetElementType()! : type;
        return Nullable.GetUnderlyingType(item) ?? item;
    }

    private static bool IsSimple(Type type) =>
        type.IsEnum || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long)
            || type == typeof(DateTimeOffset);
}
