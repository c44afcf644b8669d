using System.Text.Json;
using System.Text.Json.Serialization;
using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Interfaces.Durable;

/// <summary>Writes every <see cref="IId{TSelf}"/> as the string it stands for, also as a dictionary's key.</summary>
internal sealed class IdConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class IdConverter<TId> : JsonConverter<TId> where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.Of((reader.TokenType == JsonTokenType.StartObject ? Wrapped(ref reader) : reader.GetString()) ?? throw new JsonException("An id is a text."));

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.Of(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Value);

        /// <summary>As views were written before they had this form: <c>{"Value":"..."}</c>.</summary>
        private static string? Wrapped(ref Utf8JsonReader reader)
        {
            string? value = null;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                if (reader.TokenType == JsonTokenType.String) value = reader.GetString();
            return value;
        }
    }
}
