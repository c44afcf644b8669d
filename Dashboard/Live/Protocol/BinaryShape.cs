using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Dispatch.Live.Messages;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.ImmutableCollection;
using MessagePack.Resolvers;

namespace Dispatch.Live.Protocol;

/// <summary>
/// Messages in MessagePack look as they do in JSON: properties by the same names, enums by name, instants as ISO 8601, so that a client folds them alike. Only
/// bytes are bytes. Arguments are read as what the same call in JSON says.
/// </summary>
internal sealed class BinaryShape : IFormatterResolver
{
    public static MessagePackSerializerOptions Options { get; } =
        MessagePackSerializerOptions.Standard.WithResolver(new BinaryShape()).WithSecurity(MessagePackSecurity.UntrustedData);

    private static readonly IFormatterResolver Known = CompositeResolver.Create(
        [new InstantFormatter(), new JsonElementFormatter(), new ContentFormatter()],
        [BuiltinResolver.Instance, ImmutableCollectionResolver.Instance, DynamicGenericResolver.Instance]);

    private readonly ConcurrentDictionary<Type, object> made = new();

    public IMessagePackFormatter<T>? GetFormatter<T>() =>
        (IMessagePackFormatter<T>)made.GetOrAdd(typeof(T), static type => Made(type) ?? Known.GetFormatterWithVerify<T>());

    private static object? Made(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Activator.CreateInstance(typeof(NullableFormatter<>).MakeGenericType(value));
        if (type.Namespace?.StartsWith("Dispatch.", StringComparison.Ordinal) != true || type == typeof(LiveContent))
            return null;
        return Activator.CreateInstance((type.IsEnum ? typeof(EnumAsStringFormatter<>) : typeof(MessageFormatter<>)).MakeGenericType(type));
    }

    private sealed class InstantFormatter : IMessagePackFormatter<DateTimeOffset>
    {
        public void Serialize(ref MessagePackWriter writer, DateTimeOffset value, MessagePackSerializerOptions options) =>
            writer.Write(value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

        public DateTimeOffset Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => throw MessageFormatter.OnlyWritten();
    }

    /// <summary>The argument of a call.</summary>
    private sealed class JsonElementFormatter : IMessagePackFormatter<JsonElement>
    {
        public void Serialize(ref MessagePackWriter writer, JsonElement value, MessagePackSerializerOptions options) => throw MessageFormatter.OnlyRead();

        public JsonElement Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
        {
            using var json = new StringWriter(CultureInfo.InvariantCulture);
            MessagePackSerializer.ConvertToJson(ref reader, json, options);
            using var document = JsonDocument.Parse(json.ToString());
            return document.RootElement.Clone();
        }
    }

    /// <summary>Of a topic's content only the topic knows the type.</summary>
    private sealed class ContentFormatter : IMessagePackFormatter<LiveContent?>
    {
        public void Serialize(ref MessagePackWriter writer, LiveContent? value, MessagePackSerializerOptions options)
        {
            if (value is null)
            {
                writer.WriteNil();
                return;
            }

            writer.WriteMapHeader(value.Count);
            foreach (var (topic, content) in value)
            {
                writer.Write(topic);
                MessagePackSerializer.Serialize(content.GetType(), ref writer, content, options);
            }
        }

        public LiveContent Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => throw MessageFormatter.OnlyWritten();
    }
}
