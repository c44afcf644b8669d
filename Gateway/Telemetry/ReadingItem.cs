using System.Text.Json;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Metering;
using Dispatch.Http.Instants;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Telemetry;

/// <summary>One reading: <c>{machine, at, operatingHours, latitude?, longitude?, faults?: [{spn, fmi}]}</c>. Read by hand, because thousands come per call.</summary>
internal ref struct ReadingItem
{
    private Fields seen;
    private string machine;
    private DateTimeOffset at;
    private double hours;
    private double latitude;
    private double longitude;
    private string? faults;

    [Flags]
    private enum Fields
    {
        None = 0,
        Machine = 1,
        At = 2,
        OperatingHours = 4,
        Latitude = 8,
        Longitude = 16,
        Faults = 32,
    }

    /// <summary>Reads the value on which the reader stands, and leaves the reader on its last token, whatever is wrong with it.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static Rejection? Read(ref Utf8JsonReader reader, out string machine, out Reading reading)
    {
        (machine, reading) = ("", null!);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return new(InputCodes.WrongType, "A reading must be an object.");
        }

        var depth = reader.CurrentDepth;
        var item = new ReadingItem { machine = "" };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (item.ReadField(ref reader) is not { } wrong)
                continue;
            while (reader.TokenType != JsonTokenType.EndObject || reader.CurrentDepth != depth)
                reader.Read();
            return wrong;
        }

        machine = item.machine;
        return item.Complete(out reading);
    }

    private static Fields Which(scoped ref Utf8JsonReader reader) =>
        JsonText.Is(ref reader, "machine"u8) ? Fields.Machine
        : JsonText.Is(ref reader, "at"u8) ? Fields.At
        : JsonText.Is(ref reader, "operatingHours"u8) ? Fields.OperatingHours
        : JsonText.Is(ref reader, "latitude"u8) ? Fields.Latitude
        : JsonText.Is(ref reader, "longitude"u8) ? Fields.Longitude
        : JsonText.Is(ref reader, "faults"u8) ? Fields.Faults
        : Fields.None;

    private static Rejection? Number(scoped ref Utf8JsonReader reader, string name, double min, double max, out double value)
    {
        value = 0;
        if (reader.TokenType != JsonTokenType.Number)
            return new(InputCodes.WrongType, $"{name} must be a number.");
        return reader.TryGetDouble(out value) && value >= min && value <= max
            ? null
            : new(InputCodes.OutOfRange, $"{name} must be between {min} and {max}.");
    }

    private Rejection? ReadField(scoped ref Utf8JsonReader reader)
    {
        var field = Which(ref reader);
        if (field == Fields.None)
            return new(InputCodes.UnknownField, $"{(JsonText.TryRead(ref reader, out var name) ? name : "A field")} is not known; known are machine, at, operatingHours, latitude, longitude, faults.");
        if ((seen & field) != 0)
            return new(InputCodes.DuplicateField, $"{JsonNamingPolicy.CamelCase.ConvertName(field.ToString())} is given twice.");
        seen |= field;
        reader.Read();
        switch (field)
        {
            case Fields.Machine:
                if (reader.TokenType != JsonTokenType.String)
                    return new(InputCodes.WrongType, "machine must be a text.");
                return JsonText.TryRead(ref reader, out machine) && ReadingLimits.IsSerial(machine)
                    ? null
                    : new(InputCodes.InvalidValue, $"machine must be a serial number of 1 to {ReadingLimits.MaxSerialLength} characters, without blanks around or control characters.");
            case Fields.At:
                return Instant.TryRead(ref reader, out at) ? null : new(InputCodes.InvalidInstant, $"at {Instant.Expected}.");
            case Fields.OperatingHours:
                return Number(ref reader, "operatingHours", 0, ReadingLimits.MaxHours, out hours);
            case Fields.Latitude:
                return Number(ref reader, "latitude", -90, 90, out latitude);
            case Fields.Longitude:
                return Number(ref reader, "longitude", -180, 180, out longitude);
            default:
                return FaultCodes.Read(ref reader, out faults);
        }
    }

    private readonly Rejection? Complete(out Reading reading)
    {
        const Fields required = Fields.Machine | Fields.At | Fields.OperatingHours, position = Fields.Latitude | Fields.Longitude;
        reading = null!;
        if ((seen & required) != required)
            return Missing((seen & Fields.Machine) == 0 ? "machine" : (seen & Fields.At) == 0 ? "at" : "operatingHours");
        if ((seen & position) is not (0 or position))
            return Missing((seen & Fields.Latitude) == 0 ? "latitude" : "longitude");
        reading = new(at, hours, (seen & position) == 0 ? null : new GeoPoint(latitude, longitude), faults);
        return null;
    }

    private static Rejection Missing(string name) => new(InputCodes.MissingField, $"{name} is missing.");
}
