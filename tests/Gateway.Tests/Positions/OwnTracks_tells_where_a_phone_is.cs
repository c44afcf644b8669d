using System.Net;
using System.Text.Json;

namespace Dispatch.Gateway.Tests.Positions;

public sealed class OwnTracks_tells_where_a_phone_is : TrackerTest
{
    [Theory]
    [InlineData("""{"cog":271,"lon":11.5,"acc":5,"vel":61,"vac":21,"lat":48.25,"tst":1772438400,"_type":"location","tid":"JJ","t":"u"}""")]
    [InlineData("""{"topic":"a/b/c","cog":271,"lon":11.5,"acc":5,"vel":61,"lat":48.25,"tst":"1772438400","_type":"location"}""")]
    [InlineData("\uFEFF{\"cog\":271,\"lon\":11.5,\"acc\":5,\"vel\":61,\"lat\":48.25,\"tst\":1772438400,\"_type\":\"location\"}")]
    [InlineData("""{"_type":"location","cog":"271","lon":"11.5","acc":"5","vel":"61","lat":"48.25","tst":"2026-03-02T08:00:00Z"}""")]
    [InlineData("""[{"_type":"status"},{"_type":"location","cog":271,"lon":11.5,"acc":5,"vel":61,"lat":48.25,"tst":1772438400}]""")]
    public async Task A_location_is_taken(string body)
    {
        (await OwnTracks(body)).ShouldBe((HttpStatusCode.OK, "[]"));

        Crumbs.ShouldBe([new(new(48.25, 11.5), At("2026-03-02T08:00:00Z"), 5, 61, 271)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("\uFEFF")]
    [InlineData("[]")]
    [InlineData("""{"_type":"lwt","tst":1772438400}""")]
    [InlineData("""{"_type":"transition","lat":48,"lon":11,"tst":1772438400,"event":"enter","desc":"home"}""")]
    [InlineData("""{"_type":"waypoints","waypoints":[]}""")]
    [InlineData("""{"_type":"location","tst":1772438400}""")]
    public async Task What_is_no_location_is_heard_and_ignored(string body)
    {
        (await OwnTracks(body)).ShouldBe((HttpStatusCode.OK, "[]"));

        Crumbs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"_type":"encrypted","data":"uB8eMCv0yrxtcbz3zbI"}""")]
    [InlineData("""[{"_type":"encrypted","data":"uB8eMCv0yrxtcbz3zbI"}]""")]
    public async Task An_encrypted_message_is_refused_so_that_its_owner_learns_what_to_change(string body)
    {
        var (status, answer) = await OwnTracks(body);

        status.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonElement.Parse(answer);
        problem.GetProperty("code").GetString().ShouldBe("encrypted");
        problem.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("clear the encryption key");
    }

    private Task<(HttpStatusCode Status, string Body)> OwnTracks(string body) =>
        Post("/api/positions/owntracks", body, user: "ana", device: "phone");
}
