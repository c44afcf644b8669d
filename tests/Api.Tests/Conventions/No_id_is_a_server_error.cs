using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Dispatch.Api.Tests.Conventions;

/// <summary>Whatever somebody writes where an id belongs, in the address or in the body, is refused with what to change.</summary>
[Collection(OnOneNode.Name)]
public class No_id_is_a_server_error(OneNode node)
{
    /// <summary>As they stand in an address.</summary>
    public static TheoryData<string> Addressed => ["%20", "%09", "%C2%A0", "%E3%80%80", "%0A", "%00", "%1B", "%7F", "%20A", "%ED%A0%80",
        "%FF", "%2F", "%2e", new('A', 257), new('A', 4000), "%F0%9F%98%80", "机器", "A%0AB"];

    /// <summary>As they stand in JSON, between the quotes.</summary>
    public static TheoryData<string> Written => ["", " ", "\\t", "\\u00A0", "\\u0000", "A\\u0000B", "\\uD800", "A\\uDC00", "\\u001B",
        "\\u2028", new('A', 5000), "机器", "\\uD83D\\uDE00"];

    [Theory]
    [MemberData(nameof(Addressed))]
    public async Task In_an_address(string id)
    {
        foreach (var route in Routes.All.Where(route => route is { HasParameters: true, IsHub: false }))
        {
            foreach (var body in (string?[])["{}", null])
            {
                using var request = new HttpRequestMessage(
                    new HttpMethod(route.Method), route.WithEscaped(id))
                { Content = body is null ? null : Json(body) };
                await IsTold(request, $"{route} with {id}");
            }
        }
    }

    [Theory]
    [InlineData("%20")]
    [InlineData("%0A")]
    [InlineData("%7F")]
    [InlineData("%20A")]
    public async Task A_blank_one_or_one_with_control_characters_is_named_as_wrong(string id)
    {
        foreach (var route in Routes.All.Where(route => route is { HasParameters: true, IsHub: false }))
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(route.Method), route.WithEscaped(id))
            { Content = route.Method == "GET" ? null : Json("{}", route.Taken) };
            using var answer = await node.Http.SendAsync(request);

            if (!route.HasTexts)
                continue;
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, route.ToString());
            ((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]).ShouldBe("invalid_parameter", route.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Written))]
    public async Task In_a_body(string text)
    {
        foreach (var route in Routes.All.Where(route => route is { Acts: true, IsHub: false }))
        {
            foreach (var body in Samples.Of(route.BodyType, text))
            {
                using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.With("A")) { Content = Json(body) };
                await IsTold(request, $"{route} with {body}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20")]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("%F0%9F%98%80")]
    public async Task In_a_query(string text)
    {
        string[] names = ["id", "machine", "customer", "station", "query", "q", "after", "order", "technician", "state", "from", "to",
            "limit", "format", "version", "lat", "lon"];
        foreach (var route in Routes.All.Where(route => !route.IsHub && route.Method == "GET"))
        {
            foreach (var name in names)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"{route.With("A")}?{name}={text}");
                await IsTold(request, $"{route}?{name}={text}");
            }
        }
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\nbroken off")]
    [InlineData("multipart/form-data; boundary=b", "no part at all")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: nonsense; name=\"id\r\n\r\nA\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header\r\n\r\nA\r\n--b--\r\n")]
    [InlineData("multipart/form-data", "--b\r\n\r\n--b--")]
    [InlineData("multipart/form-data; boundary=\"\"", "----")]
    [InlineData("application/x-www-form-urlencoded", "id=%00&lat=1&lon=2")]
    [InlineData("application/x-www-form-urlencoded", "id=%FF%ED%A0%80&lat=1&lon=2")]
    [InlineData("application/x-www-form-urlencoded", "&&==&%")]
    [InlineData("application/json", """{"device_id":"\uD800","location":{}}""")]
    [InlineData("application/json", """{"\uD800":1}""")]
    [InlineData("application/json", """{"_type":"location","tid":"\uDC00","lat":1,"lon":2,"tst":1}""")]
    [InlineData("application/json", """{"device_id":"A","location":{"timestamp":"\uD800","coords":{"latitude":1,"longitude":2}}}""")]
    [InlineData("application/json", """{"device_id":"\u0000","location":{"timestamp":1700000000,"coords":{"latitude":1,"longitude":2}}}""")]
    public async Task In_what_a_tracker_sends(string type, string body)
    {
        foreach (var address in (string[])["/api/positions/osmand", "/api/positions/owntracks"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Json(body, type) };
            await IsTold(request, $"{address} with {body}");
        }
    }

    private async Task IsTold(HttpRequestMessage request, string what)
    {
        using var answer = await node.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        ((int)answer.StatusCode).ShouldBeLessThan(500, $"{what}: {text}");
        if ((int)answer.StatusCode >= 400 && request.RequestUri!.OriginalString.StartsWith("/api/", StringComparison.Ordinal))
            ((string?)JsonNode.Parse(text)!["code"]).ShouldNotBeNullOrEmpty(what);
    }

    private static ByteArrayContent Json(string body, string type = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }
}
