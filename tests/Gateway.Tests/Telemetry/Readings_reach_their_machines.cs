using System.Net;
using System.Text;
using Dispatch.Gateway.Tests.Fakes;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Ports;
using Orleans.Storage;

namespace Dispatch.Gateway.Tests.Telemetry;

public sealed class Readings_reach_their_machines : IAsyncLifetime
{
    private const string Address = "/api/telemetry/readings";
    private GatewayHost host = null!;

    public async Task InitializeAsync() => host = await GatewayHost.StartAsync(
        ("Telemetry:MaxItemsPerCall", "5000"), ("Telemetry:MaxBodyMiB", "1"), ("Telemetry:MaxDecompressedMiB", "2"));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Each_machine_gets_its_readings_in_one_report_in_the_order_of_the_call()
    {
        var answer = await PostAsync(Item("SN1", 1), Item("SN2", 2), Item("SN1", 3), Item("SN1", 2));

        (await answer.JsonAsync()).GetProperty("accepted").GetInt32().ShouldBe(4);
        host.Machines.Reports.Select(call => (call.Machine, string.Join(' ', call.Report.Readings.Select(reading => reading.Hours))))
            .ShouldBe([("SN1", "1 3 2"), ("SN2", "2")], ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_machine_rejects_is_told_by_the_place_in_the_call()
    {
        host.Machines.Answer = (machine, report) => Task.FromResult(machine == "SN2"
            ? new MeterReceipt(
                [.. report.Readings.Select((_, place) => new RejectedReading(place, new("unknown_machine", "Register it.")))])
            : new MeterReceipt([new(1, new("falls_back", "Lower than before."))]));

        var answer = await (await PostAsync(Item("SN1", 1), Item("SN2", 2), "7", Item("SN1", 0), Item("SN2", 3))).JsonAsync();

        answer.GetProperty("accepted").GetInt32().ShouldBe(1);
        answer.GetProperty("rejected").EnumerateArray()
            .Select(item => (item.GetProperty("index").GetInt32(), item.GetProperty("code").GetString()))
            .ShouldBe([(1, "unknown_machine"), (2, "wrong_type"), (3, "falls_back"), (4, "unknown_machine")]);
    }

    [Fact]
    public async Task All_machines_of_a_call_are_asked_before_any_has_answered()
    {
        var everybody = new TaskCompletionSource();
        host.Machines.Answer = async (_, _) =>
        {
            if (host.Machines.Reports.Count == 2000)
                everybody.TrySetResult();
            await everybody.Task.WaitAsync(TimeSpan.FromSeconds(20));
            return MeterReceipt.AllAccepted;
        };

        var answer = await PostAsync([.. Enumerable.Range(0, 2000).Select(number => Item($"SN{number}", number))]);

        (await answer.JsonAsync()).GetProperty("accepted").GetInt32().ShouldBe(2000);
    }

    [Fact]
    public async Task A_machine_that_lost_against_another_activation_is_asked_once_more()
    {
        var lost = 0;
        host.Machines.Answer = (_, _) => Interlocked.Increment(ref lost) == 1
            ? Task.FromException<MeterReceipt>(new InconsistentStateException("fenced"))
            : Task.FromResult(MeterReceipt.AllAccepted);

        (await PostAsync(Item("SN1", 1))).StatusCode.ShouldBe(HttpStatusCode.OK);
        lost.ShouldBe(2);
    }

    public static TheoryData<Exception, string> Outages => new()
    {
        { new JournalUnavailableException("disk full"), "journal_unavailable" },
        { new InconsistentStateException("fenced"), "concurrent_change" },
        { new Orleans.Runtime.LimitExceededException("full"), "overloaded" },
        { new TimeoutException("late"), "timeout" },
    };

    [Theory]
    [MemberData(nameof(Outages))]
    public async Task An_outage_is_a_503_that_says_when_to_come_back(Exception outage, string code)
    {
        host.Machines.Answer =
            (machine, _) => machine == "SN2" ? Task.FromException<MeterReceipt>(outage) : Task.FromResult(MeterReceipt.AllAccepted);

        var answer = await PostAsync(Item("SN1", 1), Item("SN2", 1));

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull().Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/problem+json");
        (await answer.JsonAsync()).Code().ShouldBe(code);
    }

    [Fact]
    public async Task A_bug_is_a_500_without_details()
    {
        host.Machines.Answer = (_, _) => Task.FromException<MeterReceipt>(new InvalidOperationException("secret"));

        var answer = await PostAsync(Item("SN1", 1));

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await answer.JsonAsync()).Code().ShouldBe("internal_error");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Gzip_and_lines_are_taken()
    {
        var answer = await host.Client.PostAsync(
            Address, Answers.Gzip(Encoding.UTF8.GetBytes($"{Item("SN1", 1)}\n{Item("SN2", 2)}\n"), "application/x-ndjson"));

        (await answer.JsonAsync()).GetProperty("accepted").GetInt32().ShouldBe(2);
    }

    public static TheoryData<string, HttpContent, HttpStatusCode, string> WrongBodies => new()
    {
        { "no JSON", Answers.Content("nonsense"), HttpStatusCode.BadRequest, "invalid_json" },
        { "empty", Answers.Content(""), HttpStatusCode.BadRequest, "invalid_json" },
        { "wrong type", Answers.Content("[]", "text/csv"), HttpStatusCode.UnsupportedMediaType, "unsupported_media_type" },
        { "no type", Answers.Content("[]", null), HttpStatusCode.UnsupportedMediaType, "unsupported_media_type" },
        { "wrong charset", Answers.Content("[]", "application/json; charset=utf-16"), HttpStatusCode.UnsupportedMediaType,
            "unsupported_media_type" },
        { "too large", Answers.Content(new byte[1_100_000]), HttpStatusCode.RequestEntityTooLarge, "body_too_large" },
        { "bomb", Answers.Gzip(new byte[50_000_000]), HttpStatusCode.RequestEntityTooLarge, "body_too_large" },
        { "no gzip", NoGzip("gzip"), HttpStatusCode.BadRequest, "invalid_encoding" },
        { "brotli", NoGzip("br"), HttpStatusCode.UnsupportedMediaType, "invalid_encoding" },
        { "too many", Answers.Content($"[{string.Join(',', Enumerable.Repeat("1", 5001))}]"), HttpStatusCode.RequestEntityTooLarge,
            "too_many_items" },
    };

    [Theory]
    [MemberData(nameof(WrongBodies))]
    public async Task A_body_that_cannot_be_taken_apart_is_refused_and_reaches_nobody(
        string name, HttpContent body, HttpStatusCode status, string code)
    {
        var answer = await host.Client.PostAsync(Address, body);

        answer.StatusCode.ShouldBe(status, name);
        (await answer.JsonAsync()).Code().ShouldBe(code, name);
        host.Machines.Reports.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_gzip_body_without_its_end_the_whole_lines_are_taken_and_named_and_the_rest_is_an_error()
    {
        var lines = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{Item($"SN{i}", i + 0.5)}\n"));
        var whole = await Answers.Gzip(Encoding.UTF8.GetBytes(lines)).ReadAsByteArrayAsync();
        var half = Answers.Content(whole[..(whole.Length / 2)], "application/x-ndjson");
        half.Headers.ContentEncoding.Add("gzip");

        var answer = await host.Client.PostAsync(Address, half);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var told = await answer.JsonAsync();
        var taken = told.GetProperty("accepted").GetInt32();
        (told.Code(), taken).ShouldBe(("body_cut", host.Machines.Reports.Count));
        taken.ShouldBeInRange(1, 1_999);
        told.GetProperty("rejected").EnumerateArray().Select(item => (item.GetProperty("index").GetInt32(), item.Code()))
            .ShouldBe([(taken, "body_cut")]);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-ndjson")]
    public async Task A_gzip_body_without_its_trailer_is_no_whole_body(string contentType)
    {
        var body = contentType.EndsWith("ndjson", StringComparison.Ordinal) ? $"{Item("SN1", 1)}\n" : $"[{Item("SN1", 1)}]";
        var whole = await Answers.Gzip(Encoding.UTF8.GetBytes(body)).ReadAsByteArrayAsync();
        var cut = Answers.Content(whole[..^8], contentType);
        cut.Headers.ContentEncoding.Add("gzip");

        var answer = await host.Client.PostAsync(Address, cut);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.JsonAsync()).Code().ShouldBe("body_cut");
    }

    [Fact]
    public async Task An_unknown_query_parameter_is_refused()
    {
        var answer = await host.Client.PostAsync(Address + "?dryRun=true", Answers.Content("[]"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.JsonAsync()).GetProperty("path").GetString().ShouldBe("dryRun");
    }

    [Fact]
    public async Task The_callers_correlation_goes_along_and_comes_back()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = Answers.Content($"[{Item("SN1", 1)}]") };
        request.Headers.Add("X-Correlation-Id", "shift-7");

        var answer = await host.Client.SendAsync(request);

        answer.Headers.GetValues("X-Correlation-Id").ShouldBe(["shift-7"]);
        host.Machines.Reports.Single().Caller.Correlation.ShouldBe("shift-7");
    }

    private static ByteArrayContent NoGzip(string encoding)
    {
        var content = Answers.Content("[]");
        content.Headers.ContentEncoding.Add(encoding);
        return content;
    }

    private static string Item(string machine, double hours) =>
        FormattableString.Invariant($$"""{"machine":"{{machine}}","at":"2026-05-04T10:00:00Z","operatingHours":{{hours}}}""");

    private Task<HttpResponseMessage> PostAsync(params string[] items) =>
        host.Client.PostAsync(Address, Answers.Content($"[{string.Join(',', items)}]"));
}
