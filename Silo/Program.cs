using Dispatch.Dashboard;
using Dispatch.Dashboard.Live;
using Dispatch.Dashboard.WebClient;
using Dispatch.Gateway;
using Dispatch.Grains;
using Dispatch.Http;
using Dispatch.Silo.Demo;
using Dispatch.Silo.Engine;
using Dispatch.Silo.Hosting;
using Dispatch.Storage;

var builder = Node.CreateBuilder(args);
builder.AddStorage();
builder.AddEngine();
builder.AddGrains();
builder.AddHttpConventions();
builder.AddGateway();
builder.AddDashboardApi();
builder.AddLive();
builder.AddWebClient();
builder.AddDemo();

var app = builder.Build();
app.UseHttpConventions();
app.MapGateway();
app.MapDashboardApi();
app.MapLive();
app.MapWebClient();
await app.RunAsync();
