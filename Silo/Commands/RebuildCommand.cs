using System.Text.Json;
using System.Text.Json.Nodes;
using Dispatch.Silo.Hosting;

namespace Dispatch.Silo.Commands;

/// <summary>
/// <c>rebuild VIEW</c>: asks the node that runs at <c>--urls</c> to make a view anew from the journal, and says how far it is until it has
/// ended. Signs in as <c>--user</c>, by default administrator, with the password in the environment's <c>DISPATCH_PASSWORD</c>.
/// </summary>
internal static class RebuildCommand
{
    private const string PasswordVariable = "DISPATCH_PASSWORD";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    public static bool IsMeant(string[] args) => args is ["rebuild", ..];

    /// <returns>0 when the view was rebuilt, 1 when not.</returns>
    public static async Task<int> Run(string[] args, TextWriter told)
    {
        if (args is not ["rebuild", var view, ..] || view.StartsWith('-'))
        {
            await told.WriteLineAsync("Which view? dotnet run --project Silo -- rebuild work_orders; GET /api/views lists them.");
            return 1;
        }

        var given = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args[2..]).Build();
        var urls = given[WebHostDefaults.ServerUrlsKey];
        using var node = new HttpClient { BaseAddress = new Uri((urls ?? Node.DefaultUrls).Split(';')[0]) };
        try
        {
            return await SignIn(node, given["user"] ?? "administrator", told) ? await Follow(node, view, told) : 1;
        }
        catch (HttpRequestException unreachable)
        {
            await told.WriteLineAsync(
                $"No node answers at {node.BaseAddress}: start it first, or name its address with --urls. ({unreachable.Message})");
            return 1;
        }
    }

    private static async Task<bool> SignIn(HttpClient node, string user, TextWriter told)
    {
        var password = Environment.GetEnvironmentVariable(PasswordVariable) ?? "";
        using var answer = await node.PostAsJsonAsync(new Uri("/api/sign-in", UriKind.Relative), new { user, password });
        if (!answer.IsSuccessStatusCode)
        {
            await told.WriteLineAsync(
                $"{user} could not sign in: name an administrator with --user, and set {PasswordVariable} to their password.");
            return false;
        }

        node.DefaultRequestHeaders.Authorization =
            new("Bearer", Text(await answer.Content.ReadFromJsonAsync<JsonObject>(), "accessToken"));
        return true;
    }

    private static async Task<int> Follow(HttpClient node, string view, TextWriter told)
    {
        using var begun = await node.PostAsync(new Uri($"/api/views/{Uri.EscapeDataString(view)}/rebuild", UriKind.Relative), null);
        var answer = await begun.Content.ReadFromJsonAsync<JsonObject>();
        if (!begun.IsSuccessStatusCode)
        {
            await told.WriteLineAsync(Text(answer, "detail") ?? $"The node answered {(int)begun.StatusCode}.");
            return 1;
        }

        while (Text(answer, "rebuild") == "Running")
        {
            await Task.Delay(Look, TimeProvider.System);
            var views = await node.GetFromJsonAsync<JsonArray>(new Uri("/api/views", UriKind.Relative));
            answer = views?.OfType<JsonObject>().FirstOrDefault(one => Text(one, "name") == view);
            await told.WriteLineAsync($"{view}: {answer?["streams"]} streams read, {answer?["rows"]} rows written");
        }

        await told.WriteLineAsync(
            Text(answer, "problem") ?? $"{view} was rebuilt; {answer?["removed"]} rows that no stream stood for were removed.");
        return Text(answer, "rebuild") == "Done" ? 0 : 1;
    }

    private static string? Text(JsonObject? answer, string name) =>
        answer?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
