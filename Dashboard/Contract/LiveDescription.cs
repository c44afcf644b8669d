using Dispatch.Api.OpenApi;
using Dispatch.Live;
using Dispatch.Live.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Dispatch.Contract;

/// <summary>
/// The hubs' messages as a document of schemas. The framework describes what routes say, so routes stand in for the messages, and are gone
/// again in the document.
/// </summary>
internal static class LiveDescription
{
    public const string Name = "live";
    private const string Topics = "/topics/";

    public static void Configure(OpenApiOptions options)
    {
        var name = options.CreateSchemaReferenceId;
        options.CreateSchemaReferenceId = type => type.Type == typeof(LiveContent) ? nameof(LiveContent) : name(type);
        options.ShouldInclude = description => description.GroupName == Name;
        ApiDescription.Describe(options);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Dispatch, live", Version = "v1" };
            document.Servers = null;
            Answers.MakeWhole(document);
            SayContents(document);
            document.Paths.Clear();
            document.Tags = null;
            return Task.CompletedTask;
        });
    }

    public static void MapStandIns(IEndpointRouteBuilder endpoints)
    {
        foreach (var message in LiveContract.Told) Map(endpoints, $"/told/{message.Name}", message);
        foreach (var (topic, content) in LiveContract.Contents(endpoints.ServiceProvider)) Map(endpoints, Topics + topic, content);
        foreach (var request in LiveContract.Taken)
            endpoints.MapPost($"/taken/{request.Name}", () => { }).WithGroupName(Name).WithMetadata(new AcceptsMetadata(["application/json"], request));
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Type said) =>
        endpoints.MapGet(path, () => { }).WithGroupName(Name)
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, said, ["application/json"]));

    /// <summary>By topic; one of which there is nothing to say is missing.</summary>
    private static void SayContents(OpenApiDocument document)
    {
        var content = (OpenApiSchema)document.Components!.Schemas![nameof(LiveContent)];
        content.AdditionalProperties = null;
        content.Properties = document.Paths.Where(path => path.Key.StartsWith(Topics, StringComparison.Ordinal)).ToDictionary(
            path => path.Key[Topics.Length..],
            path => path.Value.Operations![HttpMethod.Get].Responses!["200"].Content!["application/json"].Schema!);
    }
}
