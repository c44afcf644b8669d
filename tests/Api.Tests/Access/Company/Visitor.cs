using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using Dispatch.Testing.Company;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Access.Company;

/// <summary>A browser that is led from the node to the provider and back, a step at a time.</summary>
public sealed class Visitor : IDisposable
{
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new() };
    private readonly HttpClient http;

    public Visitor(Uri node) => http = new(handler) { BaseAddress = node };

    public HttpClient Http => http;

    /// <summary>To the provider, from it, and in.</summary>
    /// <param name="account">Null for who says no there.</param>
    /// <returns>Where one is led at last.</returns>
    public async Task<string> Enter(CompanyAccount? account, string? to = null) => await Back(await Choose(await Begin(to), account));

    /// <returns>The provider's page.</returns>
    public async Task<Uri> Begin(string? to = null) =>
        Led(await http.GetAsync("/api/sign-in/external" + (to is null ? "" : $"?to={Uri.EscapeDataString(to)}")));

    /// <returns>The address at the node to which the provider leads.</returns>
    public async Task<Uri> Choose(Uri page, CompanyAccount? account)
    {
        var asked = HttpUtility.ParseQueryString(page.Query);
        var form = asked.AllKeys.Select(key => KeyValuePair.Create(key!, asked[key]!));
        if (account is not null) form = form.Append(KeyValuePair.Create("account", account.Subject));
        using var content = new FormUrlEncodedContent(form);
        return Led(await http.PostAsync(new Uri(page.GetLeftPart(UriPartial.Path)), content));
    }

    public async Task<string> Back(Uri address) => Led(await http.GetAsync(address)).ToString();

    /// <returns>Null for nobody.</returns>
    public async Task<JsonNode?> Me()
    {
        var (status, me) = await http.Send(HttpMethod.Get, "/api/me");
        return status == HttpStatusCode.OK ? me : null;
    }

    /// <summary>What acts has to show that it comes from the node's own pages.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Body)> Act(HttpMethod method, string path, object? body = null)
    {
        var token = handler.CookieContainer.GetCookies(http.BaseAddress!)["dispatch.antiforgery"]!.Value;
        http.DefaultRequestHeaders.Remove("X-Dispatch-Antiforgery");
        http.DefaultRequestHeaders.Add("X-Dispatch-Antiforgery", Uri.UnescapeDataString(token));
        return await http.Send(method, path, body);
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    private static Uri Led(HttpResponseMessage answer)
    {
        using (answer)
        {
            ((int)answer.StatusCode).ShouldBe(302, $"{answer.RequestMessage!.RequestUri} leads nowhere");
            return answer.Headers.Location!;
        }
    }
}
