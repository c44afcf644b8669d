using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dispatch.Testing.Push;

/// <summary>A push service on a free port of this machine: keeps what it is given and answers what it is told to.</summary>
public sealed class PushServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private PushServer(WebApplication app) => this.app = app;

    public ConcurrentQueue<(IHeaderDictionary Headers, byte[] Body)> Messages { get; } = [];

    public int Status { get; set; } = StatusCodes.Status201Created;

    /// <summary>How long it asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; set; }

    public Uri Address => new($"{app.Urls.Single()}/send/abc");

    public static async Task<PushServer> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting().AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        var app = builder.Build();
        var server = new PushServer(app);
        app.MapPost("/send/{id}", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            server.Messages.Enqueue((new HeaderDictionary(context.Request.Headers.ToDictionary()), body.ToArray()));
            context.Response.StatusCode = server.Status;
            if (server.RetryAfter is { } wait) context.Response.Headers.RetryAfter = $"{(int)wait.TotalSeconds}";
        });
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
