using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Simulations;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>An instance or a trace; the format is in docs/trace-format.md.</summary>
/// <param name="Noise">Largest relative deviation of a trip from what is expected.</param>
internal sealed partial record DispatchFile(
    string Travel, ImmutableArray<DispatchFile.Who> Technicians, ImmutableArray<DispatchFile.What> Jobs, double Noise = 0)
{
    /// <summary>A file with this extension has one object per line.</summary>
    private const string Lines = ".jsonl";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
    };

    /// <param name="AbsentFrom">When they go home, to everybody's surprise.</param>
    public sealed record Who(int Id, double X, double Y, ImmutableArray<int> Skills, int ShiftStart, int ShiftEnd, int? AbsentFrom = null);

    public sealed record What(
        int Id, double X, double Y, int Release, int Due, int Service, ImmutableArray<int> Skills, int Severity, int Weight = 1,
        int? CancelledAt = null, int? ActualService = null);

    /// <exception cref="InvalidDataException">The file is not as the format has it; the message says where.</exception>
    public static DispatchFile Read(string path)
    {
        if (IsLines(path)) return TraceLines.Read(path, File.ReadLines(path));
        try
        {
            return JsonSerializer.Deserialize<DispatchFile>(File.ReadAllText(path), Json)
                ?? throw new InvalidDataException("null is no trace.");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{path}: {Explain(wrong)}", wrong);
        }
    }

    public void Write(string path)
    {
        if (IsLines(path)) File.WriteAllLines(path, TraceLines.Of(this));
        else File.WriteAllText(path, JsonSerializer.Serialize(this, Json));
    }

    /// <summary>What is wrong, without the names that only the source code has.</summary>
    public static string Explain(Exception wrong) => wrong is JsonException { Message: var message }
        ? InCode().Replace(message, "an object")
        : wrong.Message;

    [GeneratedRegex(@"(the )?(type )?'Dispatch\.[^']*'|(?<=to )Dispatch\.[\w.+`]*\w")]
    private static partial Regex InCode();

    private static bool IsLines(string path) => Path.GetExtension(path).Equals(Lines, StringComparison.OrdinalIgnoreCase);

    public ImmutableArray<PlanTechnician> Crew() =>
        [.. Technicians.Select(
            (t, i) => new PlanTechnician($"T{t.Id}", i, t.ShiftStart, new Period(t.ShiftStart, t.ShiftEnd), Codes(t.Skills), [], [], []))];

    public Scenario Scenario() => new(
        [.. Crew().Select((technician, t) => new ScenarioTechnician(technician, Technicians[t].AbsentFrom))],
        [.. Jobs.Select((job, j) => new ScenarioJob(Job(j, isHard: false), job.ActualService ?? job.Service, job.CancelledAt))],
        PlaneTravel.Of(this),
        Noise);

    /// <param name="isHard">Arrival by the due moment is demanded, not only wished for.</param>
    public PlanJob Job(int index, bool isHard)
    {
        var job = Jobs[index];
        return new PlanJob(
            $"J{job.Id}", Technicians.Length + index, job.Release, job.Service, job.Severity, isHard ? null : job.Due,
            isHard ? new AppointmentWindow(0, job.Due) : null, Codes(job.Skills), [], []);
    }

    private static ImmutableArray<string> Codes(ImmutableArray<int> skills) => [.. skills.Select(s => $"s{s}")];
}
