using System.Text.Json;
using Dispatch.Dispatch.Bench.Instances;

namespace Dispatch.Bench.Tests;

public sealed class Traces_as_lines : IDisposable
{
    private const string Day = """{"type":"day","travel":"seconds = 60 + floor(0.156 * euclidean metres), float32"}""";
    private const string Who = """{"type":"technician","id":4,"x":1,"y":2,"skills":[0],"shiftStart":0,"shiftEnd":32400}""";
    private const string Call = """{"type":"call","at":600,"id":7,"x":1,"y":2,"due":6000,"service":1200,"skills":[0],"severity":2}""";
    private readonly string folder = Directory.CreateTempSubdirectory("traces").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, InlineData("day.json"), InlineData("day.jsonl")]
    public void What_is_written_is_read_again(string file)
    {
        var trace = TraceGenerator.Create(
            seed: 5, new Surprises(Cancelled: 0.2, NoShow: 0.2, Absent: 0.3, Noise: 0.1), technicians: 8, jobs: 60);
        var path = Path.Combine(folder, file);

        trace.Write(path);

        Text(DispatchFile.Read(path)).ShouldBe(Text(trace));
        trace.Jobs.ShouldContain(job => job.CancelledAt != null);
        trace.Jobs.ShouldContain(job => job.ActualService == 600);
        trace.Technicians.ShouldContain(technician => technician.AbsentFrom != null);
    }

    [Fact]
    public void Lines_are_in_order_of_time_after_the_day_and_its_technicians()
    {
        var trace = TraceGenerator.Create(seed: 5, new Surprises(Cancelled: 0.5, Absent: 0.5), technicians: 8, jobs: 60);

        var lines = TraceLines.Of(trace).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        lines.Take(9).Select(line => line.GetProperty("type").GetString()).ShouldBe(["day", .. Enumerable.Repeat("technician", 8)]);
        lines.Skip(9).Select(line => line.GetProperty("at").GetInt32()).ShouldBeInOrder();
    }

    [Fact]
    public void What_becomes_known_later_is_put_to_its_call_and_its_technician()
    {
        var trace = TraceLines.Read("a.jsonl", [Day, Who, Call, """{"at":700,"type":"cancellation","call":7}""", "",
            """{"type":"absence","at":800,"technician":4}""", """{"type":"onSite","call":7,"seconds":90}"""]);

        trace.Jobs.Single().ShouldSatisfyAllConditions(
            job => job.Release.ShouldBe(600), job => job.CancelledAt.ShouldBe(700), job => job.ActualService.ShouldBe(90),
            job => job.Weight.ShouldBe(1));
        trace.Technicians.Single().AbsentFrom.ShouldBe(800);
    }

    [Theory]
    [InlineData("", "a.jsonl: no line says what the day is like: begin with one of type \"day\".")]
    [InlineData(Who, "a.jsonl, line 1: the first line is of type \"day\"; put it before this one.")]
    [InlineData(Day + "\n" + Day, "a.jsonl, line 2: there is one line of type \"day\"; a second day is another file.")]
    [InlineData("""{"type":"day","travel":"by bus"}""",
        "a.jsonl, line 1: \"travel\" is \"by bus\": write it as docs/trace-format.md has it.")]
    [InlineData(Day + "\n" + Call + "\n" + Who,
        "a.jsonl, line 3: technicians are known before the day: put them before everything that has an \"at\".")]
    [InlineData(Day + "\n" + Who + "\n" + Who, "a.jsonl, line 3: there is a technician with \"id\" 4 already: give this one another.")]
    [InlineData(Day + "\n" + Call + "\n" + """{"type":"cancellation","at":599,"call":7}""",
        "a.jsonl, line 3: \"at\" is 599, before the 600 of a line above: sort the lines by it.")]
    [InlineData(Day + "\n" + Call + "\n" + """{"type":"cancellation","at":700,"call":8}""",
        "a.jsonl, line 3: no line above is a call with \"id\" 8: correct the number, or put the call first.")]
    [InlineData(Day + "\n" + """{"at":3,"call":8}""",
        "a.jsonl, line 2: \"type\" is missing: say what the line is, for instance \"type\":\"call\".")]
    public void A_line_that_cannot_stand_is_refused_with_its_number_and_what_to_change(string lines, string message) =>
        Should.Throw<InvalidDataException>(() => TraceLines.Read("a.jsonl", lines.Split('\n'))).Message.ShouldBe(message);

    [Theory]
    [InlineData("""{"type":"call","at":600,"id":7,"x":1,"y":2,"service":1200,"skills":[0],"severity":2}""", "due")]
    [InlineData("""{"type":"call","at":"noon","id":7,"x":1,"y":2,"due":6000,"service":1200,"skills":[0],"severity":2}""", "$.at")]
    [InlineData("""{"type":"coffee","at":600}""", "coffee")]
    [InlineData("""{"type":"call","at":600,""", "$")]
    public void A_line_that_is_no_such_object_is_refused_with_its_number_and_what_is_wrong_in_it(string line, string what)
    {
        var message = Should.Throw<InvalidDataException>(() => TraceLines.Read("a.jsonl", [Day, line])).Message;

        message.ShouldStartWith("a.jsonl, line 2: ");
        message.ShouldContain(what);
        message.ShouldNotContain("Dispatch.");
    }

    private static string Text(DispatchFile trace) => JsonSerializer.Serialize(trace, DispatchFile.Json);
}
