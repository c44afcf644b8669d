using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace Dispatch.Dashboard.Live;

/// <summary>Reads what a client sent; every refusal starts with <c>invalid_subscription:</c> and names what is wrong.</summary>
internal static class SubscribeRequestReader
{
    private const int LongestTerritory = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    /// <exception cref="HubException">The request is not valid.</exception>
    public static SubscribeRequest Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Invalid("the argument must be an object {territory?, bounds?, topics, resume?}");
        return Check(Parse(json));
    }

    private static SubscribeRequest Parse(JsonElement json)
    {
        try
        {
            return json.Deserialize<SubscribeRequest>(Json) ?? throw Invalid("the argument must not be null");
        }
        catch (JsonException e)
        {
            throw Invalid($"{e.Path ?? "$"} has an unknown field or a value of the wrong type");
        }
    }

    private static SubscribeRequest Check(SubscribeRequest request)
    {
        if (request.Topics.IsDefaultOrEmpty)
            throw Invalid($"$.topics must name at least one of {string.Join(", ", LiveTopics.All)}");
        if (request.Topics.FirstOrDefault(topic => !LiveTopics.All.Contains(topic)) is { } unknown)
            throw Invalid($"$.topics knows no '{Shortened(unknown)}', only {string.Join(", ", LiveTopics.All)}");
        if (request.Territory is { Length: 0 or > LongestTerritory })
            throw Invalid($"$.territory must be a station's id of 1 to {LongestTerritory} characters");
        if (request.Bounds is { IsValid: false })
            throw Invalid("$.bounds must be degrees with west and east within 180, south and north within 90, and south not above north");
        if (request.Resume is { Sequence: < 0 })
            throw Invalid("$.resume.sequence must not be negative");
        return request;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40];

    private static HubException Invalid(string detail) => new($"invalid_subscription: {detail}");
}
