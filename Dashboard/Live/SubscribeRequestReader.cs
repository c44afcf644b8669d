using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace Dispatch.Live;

/// <summary>Reads what a client sent; every refusal starts with <c>invalid_subscription:</c> and names what is wrong.</summary>
internal static class SubscribeRequestReader
{
    private const int LongestId = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    /// <param name="offered">Names of topics.</param>
    /// <exception cref="HubException">The request is not valid.</exception>
    public static SubscribeRequest Read(JsonElement json, ImmutableArray<string> offered) =>
        Check(Parse<SubscribeRequest>(json, "{territory?, bounds?, topics, resume?}"), offered);

    /// <exception cref="HubException">The request is not valid.</exception>
    public static TechnicianRequest ReadTechnician(JsonElement json)
    {
        var request = Parse<TechnicianRequest>(json, "{technician, resume?}");
        if (request.Technician is null or { Length: 0 or > LongestId })
            throw Invalid($"$.technician must be a technician's id of 1 to {LongestId} characters");
        CheckResume(request.Resume);
        return request;
    }

    private static T Parse<T>(JsonElement json, string shape)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Invalid($"the argument must be an object {shape}");
        try
        {
            return json.Deserialize<T>(Json) ?? throw Invalid("the argument must not be null");
        }
        catch (JsonException e)
        {
            throw Invalid($"{e.Path ?? "$"} has an unknown field or a value of the wrong type");
        }
    }

    private static SubscribeRequest Check(SubscribeRequest request, ImmutableArray<string> offered)
    {
        if (request.Topics.IsDefaultOrEmpty)
            throw Invalid($"$.topics must name at least one of {string.Join(", ", offered)}");
        if (request.Topics.FirstOrDefault(topic => !offered.Contains(topic)) is { } unknown)
            throw Invalid($"$.topics knows no '{Shortened(unknown)}', only {string.Join(", ", offered)}");
        if (request.Territory is { Length: 0 or > LongestId })
            throw Invalid($"$.territory must be a station's id of 1 to {LongestId} characters");
        if (request.Bounds is { IsValid: false })
            throw Invalid("$.bounds must be degrees with west and east within 180, south and north within 90, and south not above north");
        CheckResume(request.Resume);
        return request;
    }

    private static void CheckResume(ResumePoint? resume)
    {
        if (resume is { Sequence: < 0 })
            throw Invalid("$.resume.sequence must not be negative");
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40];

    private static HubException Invalid(string detail) => new($"invalid_subscription: {detail}");
}
