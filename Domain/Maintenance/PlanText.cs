using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dispatch.Domain.Maintenance;

/// <summary>What a plan calls something, in the three languages of the product.</summary>
[GenerateSerializer, Immutable]
public sealed record PlanText(string En, string Zh, string Es)
{
    [JsonIgnore]
    public ImmutableArray<string> All => [En, Zh, Es];

    /// <summary>What is said in some languages only stands for the others too, English before Chinese before Spanish.</summary>
    public static PlanText Of(string? en, string? zh, string? es)
    {
        string?[] said = [en, zh, es];
        var any = said.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        return new(Or(en, any), Or(zh, any), Or(es, any));
    }

    private static string Or(string? text, string? other) => (string.IsNullOrWhiteSpace(text) ? other ?? "" : text).Trim();
}
