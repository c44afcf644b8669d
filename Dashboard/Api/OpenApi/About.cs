using Microsoft.OpenApi;

namespace Dispatch.Api.OpenApi;

/// <summary>What the description says of the API as a whole.</summary>
internal static class About
{
    private const string Token = "Token";
    private const string Cookie = "Browser";

    private static readonly Dictionary<string, string> Tags = new()
    {
        ["Customers"] = "Who owns machines, and whom to call.",
        ["Dealers"] = "Who runs stations on the maker's behalf.",
        ["Dispatching"] = "What the engine decided and why, what it plans, and what would be if.",
        ["Documents"] = "Signed records and other papers as PDF.",
        ["Field service records"] = "What was found and done at a machine, with photos and the customer's signature.",
        ["Health"] = "Whether the node lives and can do its work.",
        ["Machines"] = "Machines with their meters and histories.",
        ["Fault rules"] = "Which fault codes of machines become work.",
        ["Maintenance"] = "What machines owe by the maintenance plan.",
        ["Notices"] = "What customers and the technical department are told of an assignment.",
        ["Outbox"] = "Messages that could not be delivered and wait for a person.",
        ["Phones"] = "What technicians' phones ask and tell.",
        ["Positions"] = "Where technicians are.",
        ["Reports"] = "Figures for managers.",
        ["Rosters"] = "Who is to work when.",
        ["Search"] = "Machines, customers and people by some letters.",
        ["Service requests"] = "Calls of customers, from the first word to the order or the answer.",
        ["Stations"] = "Service stations with their territories.",
        ["Stock"] = "Parts in technicians' vans.",
        ["Technicians"] = "Technicians, their shifts and what they can do.",
        ["Telemetry"] = "What machines and their makers' systems report.",
        ["Tracking"] = "What a customer sees of their visit by a link.",
        ["Users"] = "Who can sign in, with what they may do, and the keys of devices.",
        ["Views"] = "Rebuilding of what lists are read from.",
        ["Web client"] = "What the browser must know before it starts.",
        ["Work orders"] = "Work at a machine, from opening to closing.",
    };

    public static void Say(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Dispatch",
            Version = "v1",
            Description = "Field service of machines: telemetry, maintenance, requests, work orders, technicians. Every refusal is a problem with a "
                + "stable code. Lists are paged by `after` and `limit`, and to be had as CSV by `format=csv`. Instants are ISO 8601 with an offset.",
            License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = [new() { Url = "/", Description = "The node itself." }];
        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>()) tag.Description = Tags.GetValueOrDefault(tag.Name!);
        SayWhoActs(document);
    }

    /// <summary>A token, a key, or a browser's cookie.</summary>
    private static void SayWhoActs(OpenApiDocument document)
    {
        (document.Components ??= new()).SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An access token as `POST /api/sign-in` answers it, or a device's key as `POST /api/device-keys` told it once.",
            },
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "dispatch.session",
                Description = "A browser's, after signing in on the node's own page; what acts carries the token of the cookie "
                    + "`dispatch.antiforgery` in the header `X-Dispatch-Antiforgery`.",
            },
        };
        document.Security =
        [
            new() { [new OpenApiSecuritySchemeReference(Token, document)] = [] },
            new() { [new OpenApiSecuritySchemeReference(Cookie, document)] = [] },
        ];
    }
}
