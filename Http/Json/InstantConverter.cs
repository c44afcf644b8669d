using System.Text.Json;
using System.Text.Json.Serialization;
using Dispatch.Http.Instants;

namespace Dispatch.Http.Json;

/// <summary>Takes only instants with an offset; writes UTC.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Instant.TryRead(ref reader, out var instant) ? instant : throw new JsonException(Instant.Expected);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
