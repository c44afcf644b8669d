using Dispatch.Api;
using Dispatch.Contract;
using Dispatch.Gateway;
using Dispatch.Http;
using Dispatch.Live;
using Dispatch.Outgoing;
using Dispatch.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

if (args is not [var folder])
{
    await Console.Error.WriteLineAsync("Say where to write: dotnet Dispatch.Contract.dll FOLDER");
    return 1;
}

// Whatever the shell that builds says of its environment: the same contract everywhere.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
builder.AddHttpConventions();
builder.AddGateway();
builder.AddOutgoing();
builder.AddDashboardApi();
builder.AddLive();
builder.Services.AddOpenApi(LiveDescription.Name, LiveDescription.Configure);
builder.Services.AddNothingElse();
builder.Logging.ClearProviders();
await using var app = builder.Build();
app.MapGateway();
app.MapOutgoing();
app.MapDashboardApi();
ClientConfigurationEndpoint.Map(app);
LiveDescription.MapStandIns(app);
await app.StartAsync();
await ContractFiles.WriteAsync(app.Services, folder);
return 0;
