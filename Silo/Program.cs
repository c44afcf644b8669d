using Dispatch.Api;
using Dispatch.Engine;
using Dispatch.Gateway;
using Dispatch.Grains;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Live;
using Dispatch.Outgoing;
using Dispatch.Routing;
using Dispatch.Silo.Commands;
using Dispatch.Silo.Demo;
using Dispatch.Silo.Hosting;
using Dispatch.Storage;
using Dispatch.Web.Serving;

if (VerifyCommand.IsMeant(args)) return await VerifyCommand.Run(args, Console.Out);
if (RebuildCommand.IsMeant(args)) return await RebuildCommand.Run(args, Console.Out);

return await Node.Run(args, builder =>
{
    var roles = NodeRoles.Of(builder.Configuration);
    builder.AddStorage();
    builder.AddRouting();
    builder.AddEngine();
    builder.AddRules();
    builder.AddGateway();
    builder.AddOutgoing();
    builder.AddLiveExchange();
    if (roles.HasFlag(NodeRole.Silo))
        builder.AddGrains();
    if (!roles.HasFlag(NodeRole.Web))
        return builder.Build();

    builder.AddDashboardApi();
    builder.AddLive();
    builder.AddWebClient();
    builder.AddDemo();
    // Last: what the others add brings back a policy of routing that the conventions take out.
    builder.AddHttpConventions();
    var app = builder.Build();
    app.UseHttpConventions();
    app.MapGateway();
    app.MapOutgoing();
    app.MapDashboardApi();
    app.MapLive();
    app.MapWebClient();
    app.MapEnginePages(builder.Configuration);
    RoutesWithoutRule.Refuse(((IEndpointRouteBuilder)app).DataSources);
    return app;
});
