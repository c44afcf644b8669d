using System.Net;
using Dispatch.Testing.Nodes;
using Microsoft.Playwright;

namespace Dispatch.SystemTests.Browser;

/// <summary>Browsers in which somebody is signed in, without going through the page.</summary>
internal static class SignedIn
{
    /// <summary>Of all technicians whom tests make.</summary>
    public const string TechniciansPassword = "in the field every day";

    private static readonly string[] Technician = ["Technician"];

    /// <summary>From now on the browser has the cookie; whoever was signed in before is no more.</summary>
    public static async Task SignIn(
        this IBrowserContext context, Uri node, string user = Administrator.Name, string password = Administrator.Password)
    {
        var answer = await context.APIRequest.PostAsync(
            new Uri(node, "/api/sign-in").ToString(), new() { DataObject = new { user, password, cookie = true } });
        answer.Status.ShouldBe(200, await answer.TextAsync());
    }

    /// <summary>The technician's user, made when there is none; its name is the technician's id.</summary>
    public static async Task HasUser(this HttpClient http, string technician)
    {
        var (status, answer) = await http.Send(HttpMethod.Post, "/api/users", new
        {
            id = $"u-{technician}",
            name = technician,
            displayName = technician,
            password = TechniciansPassword,
            mustChange = false,
            roles = Technician,
            technician,
        });
        if (status != HttpStatusCode.Conflict) ((int)status).ShouldBeLessThan(300, answer.ToJsonString());
    }
}
