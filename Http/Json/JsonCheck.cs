using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dispatch.Http.Instants;
using Dispatch.Http.Problems;

namespace Dispatch.Http.Json;

/// <summary>
/// Compares a JSON value with the contract of the type it is meant for, and names the first place where they part: the serializer alone
/// would name CLR types instead.
/// </summary>
internal static class JsonCheck
{
    /// <summary>Lists of texts are lists of codes and numbers of parts: so many at most, each with this rule.</summary>
    private const int MaxTexts = 100;

    /// <summary>Of anything else: a territory's corners, a van's parts.</summary>
    private const int MaxItems = 2_000;
    private static readonly TextAttribute Item = new(200);

    public static InputProblem? Of(JsonElement element, JsonTypeInfo type, string path) => type.Kind switch
    {
        JsonTypeInfoKind.Object => element.ValueKind == JsonValueKind.Object ? Fields(element, type, path) : WrongType(path, "an object"),
        JsonTypeInfoKind.Enumerable => element.ValueKind == JsonValueKind.Array ? Items(element, type, path) : WrongType(path, "an array"),
        _ => Leaf(element, type, path),
    };

    private static InputProblem? Fields(JsonElement element, JsonTypeInfo type, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject())
        {
            if (Name(field) is not { } name)
                return new(InputCodes.InvalidJson, path, "A field's name is no valid text.");
            var at = $"{path}.{name}";
            if (type.Properties.FirstOrDefault(
                known => known.Name == name && known.Set is not null | known.AssociatedParameter is not null) is not { } property)
                return new(InputCodes.UnknownField, at,
                    $"{at} is not known; known are {string.Join(", ", type.Properties.Select(known => known.Name))}.");
            if (!seen.Add(name))
                return new(InputCodes.DuplicateField, at, $"{at} is given twice.");
            if (Value(field.Value, property, type.Options, at) is { } problem)
                return problem;
        }

        return type.Properties.FirstOrDefault(property => property.IsRequired && !seen.Contains(property.Name)) is { } missing
            ? new(InputCodes.MissingField, $"{path}.{missing.Name}", $"{path}.{missing.Name} is missing.")
            : null;
    }

    private static InputProblem? Value(JsonElement value, JsonPropertyInfo property, JsonSerializerOptions options, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return property.IsSetNullable
                && (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null)
                ? null
                : WrongType(path, "a value, not null");
        }

        var type = options.GetTypeInfo(property.PropertyType);
        if (Of(value, type, path) is { } problem)
            return problem;
        var rules = property.AttributeProvider?.GetCustomAttributes(typeof(ValidationAttribute), true) ?? [];
        if (rules.Length == 0)
            return null;
        var given = value.Deserialize(type);
        return rules.Cast<ValidationAttribute>().FirstOrDefault(rule => !Holds(rule, given)) is { } broken
            ? new(broken is RangeAttribute ? InputCodes.OutOfRange : InputCodes.InvalidValue, path, broken.FormatErrorMessage(path))
            : null;
    }

    /// <summary>Patterns would take an empty text for one that is not given.</summary>
    private static bool Holds(ValidationAttribute rule, object? given) =>
        rule.IsValid(given) && !(rule is RegularExpressionAttribute && given is "");

    private static InputProblem? Items(JsonElement element, JsonTypeInfo type, string path)
    {
        var itemType = type.Options.GetTypeInfo(type.ElementType ?? typeof(object));
        if (itemType.Type == typeof(string) && element.GetArrayLength() > MaxTexts)
            return new(InputCodes.TooManyItems, path, $"{path} may have {MaxTexts} texts.");
        if (path != "$" && element.GetArrayLength() > MaxItems)
            return new(InputCodes.TooManyItems, path, $"{path} may have {MaxItems} items.");
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            var at = $"{path}[{index++}]";
            if ((item.ValueKind == JsonValueKind.Null ? WrongType(at, "a value, not null") : Of(item, itemType, at)) is { } problem)
                return problem;
            if (itemType.Type == typeof(string) && !Item.IsValid(item.GetString()))
                return new(InputCodes.InvalidValue, at, Item.FormatErrorMessage(at));
        }

        return null;
    }

    private static InputProblem? Leaf(JsonElement element, JsonTypeInfo type, string path)
    {
        var expected = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        try
        {
            var value = element.Deserialize(type);
            if (value is string text && UnseenText.In(text) is { } unseen)
                return new(InputCodes.InvalidValue, path, UnseenText.Describe(path, unseen));
            return value is double number && !double.IsFinite(number) ? OutOfRange(path, "a finite number") : null;
        }
        catch (JsonException)
        {
            return (element.ValueKind, expected) switch
            {
                (JsonValueKind.String, { IsEnum: true }) =>
                    new(InputCodes.UnknownValue, path, $"{path} must be one of {string.Join(", ", Enum.GetNames(expected))}."),
                (_, { IsEnum: true }) => WrongType(path, "a text"),
                (JsonValueKind.String, var instant) when instant == typeof(DateTimeOffset) =>
                    new(InputCodes.InvalidInstant, path, $"{path} {Instant.Expected}."),
                (_, var instant) when instant == typeof(DateTimeOffset) => WrongType(path, "a text"),
                (JsonValueKind.String, var date) when date == typeof(DateOnly) =>
                    new(InputCodes.InvalidValue, path, $"{path} must be a date such as 2026-01-31."),
                (_, var date) when date == typeof(DateOnly) => WrongType(path, "a text"),
                (JsonValueKind.Number, var whole) when whole == typeof(int) || whole == typeof(long) =>
                    OutOfRange(path, "a whole number within its range"),
                (JsonValueKind.String, var words) when words == typeof(string) =>
                    new(InputCodes.InvalidValue, path, $"{path} is no valid text."),
                (_, var words) when words == typeof(string) => WrongType(path, "a text"),
                (_, var flag) when flag == typeof(bool) => WrongType(path, "true or false"),
                _ => WrongType(path, "a number"),
            };
        }
    }

    private static string? Name(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static InputProblem WrongType(string path, string expected) => new(InputCodes.WrongType, path, $"{path} must be {expected}.");

    private static InputProblem OutOfRange(string path, string expected) => new(InputCodes.OutOfRange, path, $"{path} must be {expected}.");
}
