using System.Net;
using Dispatch.Domain.Positions;
using Dispatch.Gateway.Tests.Fakes;

namespace Dispatch.Gateway.Tests.Positions;

/// <summary>Ana's phone is known as 48241179 and as ana/phone; nobody has any other.</summary>
public abstract class TrackerTest : IAsyncLifetime
{
    protected const string Phone = "48241179";

    protected GatewayHost Host { get; private set; } = null!;

    protected Breadcrumb[] Crumbs => [.. Host.Technicians.Crumbs.Select(crumb => crumb.Crumb)];

    public async Task InitializeAsync()
    {
        Host = await GatewayHost.StartAsync();
        Host.Technicians.Devices[Phone] = Host.Technicians.Devices["ana/phone"] = "ana";
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    protected static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    protected Task<(HttpStatusCode Status, string Body)> Form(string fields) =>
        Post("/api/positions/osmand", fields, "application/x-www-form-urlencoded");

    protected Task<(HttpStatusCode Status, string Body)> Json(string body) => Post("/api/positions/osmand", body);

    protected async Task<(HttpStatusCode Status, string Body)> Post(
        string address, string body, string contentType = "application/json", string? user = null, string? device = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Answers.Content(body, contentType) };
        if (user is not null)
            request.Headers.Add("X-Limit-U", user);
        if (device is not null)
            request.Headers.Add("X-Limit-D", device);
        using var answer = await Host.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
