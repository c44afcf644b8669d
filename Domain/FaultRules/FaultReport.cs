using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Dispatch.Domain.FaultRules;

/// <summary>A machine said that it has a fault.</summary>
/// <param name="At">When it says that it had it, UTC.</param>
/// <param name="Text">As the machine describes it; null when it does not.</param>
/// <param name="HeardAt">When it said so, UTC: an old fault that is still told is not gone.</param>
public sealed record FaultReport(DateTimeOffset At, FaultCode Code, string? Text, DateTimeOffset HeardAt)
{
    private const int MaxText = 500;

    /// <summary>What a reading tells of faults: <c>[{spn, fmi}]</c>, or <c>[{code, description, at}]</c> of a fleet snapshot.</summary>
    /// <param name="at">When the reading was taken, UTC; a fault that tells an earlier instant of its own is as old as that.</param>
    /// <param name="json">As kept with the reading; null when it told none.</param>
    public static ImmutableArray<FaultReport> Of(DateTimeOffset at, string? json)
    {
        if (json is null) return [];
        using var told = JsonDocument.Parse(json);
        return [.. told.RootElement.EnumerateArray().Select(fault => One(at, fault)).OfType<FaultReport>()
            .DistinctBy(report => report.Code)];
    }

    private static FaultReport? One(DateTimeOffset at, JsonElement fault)
    {
        if (fault.TryGetProperty("spn", out var spn) && fault.TryGetProperty("fmi", out var fmi))
            return new(at, FaultCode.J1939(spn.GetInt32(), fmi.GetInt32()), null, at);
        if (FaultCode.Parse(Field(fault, "code")) is not { } code) return null;
        var text = Field(fault, "description")?.Trim();
        if (text is { Length: > MaxText }) text = text[..MaxText];
        return new(Own(fault) is { } own && own < at ? own : at, code, string.IsNullOrEmpty(text) ? null : text, at);
    }

    private static DateTimeOffset? Own(JsonElement fault) =>
        DateTimeOffset.TryParse(Field(fault, "at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var own)
            ? own.ToUniversalTime()
            : null;

    private static string? Field(JsonElement fault, string name) =>
        fault.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
