using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Dispatch.Http.Problems;

namespace Dispatch.Http.Json;

/// <summary>
/// JSON as the API writes and takes it: camelCase, enums as their names, every field known, none twice, none missing, none of another type.
/// </summary>
public static class StrictJson
{
    public static JsonSerializerOptions Options { get; } = Sealed(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Gives options the conventions of this API.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = 32;
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        return options;
    }

    /// <summary>Reads a body into <typeparamref name="T"/>, or says what is wrong with it and at which JSON path.</summary>
    public static bool TryRead<T>(
        ReadOnlyMemory<byte> body, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out InputProblem? problem)
        where T : class
    {
        value = null;
        try
        {
            if (!Utf8.IsValid(body.Span))
                throw new JsonException();
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = Options.MaxDepth });
            problem = JsonCheck.Of(document.RootElement, Options.GetTypeInfo(typeof(T)), "$");
            if (problem is not null)
                return false;
            value = document.Deserialize<T>(Options) ?? throw new JsonException();
            return true;
        }
        catch (JsonException unreadable)
        {
            problem = new(InputCodes.InvalidJson, unreadable.Path ?? "$", At(unreadable));
            return false;
        }
    }

    /// <summary>Where reading stopped, counted from 1.</summary>
    public static string At(JsonException unreadable) => unreadable.LineNumber is { } line
        ? $"The body is no valid JSON: reading stopped at line {line + 1}, byte {unreadable.BytePositionInLine + 1}."
        : "The body is no valid JSON in UTF-8.";

    private static JsonSerializerOptions Sealed(JsonSerializerOptions options)
    {
        Configure(options).TypeInfoResolver = new DefaultJsonTypeInfoResolver();
        options.MakeReadOnly();
        return options;
    }
}
