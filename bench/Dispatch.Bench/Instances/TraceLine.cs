using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>
/// A line of a trace: what becomes known together. The format is in docs/trace-format.md; instants are whole seconds from the start of the
/// day.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Day), "day")]
[JsonDerivedType(typeof(Technician), "technician")]
[JsonDerivedType(typeof(Call), "call")]
[JsonDerivedType(typeof(Cancellation), "cancellation")]
[JsonDerivedType(typeof(Absence), "absence")]
[JsonDerivedType(typeof(OnSite), "onSite")]
internal abstract record TraceLine
{
    public sealed record Day(string Travel, double Noise = 0) : TraceLine;

    public sealed record Technician(int Id, double X, double Y, ImmutableArray<int> Skills, int ShiftStart, int ShiftEnd) : TraceLine;

    public sealed record Call(
        int At, int Id, double X, double Y, int Due, int Service, ImmutableArray<int> Skills, int Severity, int Weight = 1) : TraceLine;

    /// <param name="Of">The id of the call.</param>
    public sealed record Cancellation(int At, [property: JsonPropertyName("call")] int Of) : TraceLine;

    /// <param name="Of">The id of the technician.</param>
    public sealed record Absence(int At, [property: JsonPropertyName("technician")] int Of) : TraceLine;

    /// <summary>What work really takes: known when it is over, whenever a policy has that happen.</summary>
    /// <param name="Of">The id of the call.</param>
    public sealed record OnSite([property: JsonPropertyName("call")] int Of, int Seconds) : TraceLine;

    /// <summary>When it becomes known; null for what is known before the day, and for what has no time of its own.</summary>
    [JsonIgnore]
    public int? KnownAt => this switch
    {
        Call call => call.At,
        Cancellation cancellation => cancellation.At,
        Absence absence => absence.At,
        _ => null,
    };
}
