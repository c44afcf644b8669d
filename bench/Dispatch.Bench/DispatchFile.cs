using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench;

/// <summary>An instance or a trace; the format is in docs/trace-format.md.</summary>
internal sealed record DispatchFile(string Travel, ImmutableArray<DispatchFile.Who> Technicians, ImmutableArray<DispatchFile.What> Jobs)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public sealed record Who(int Id, double X, double Y, ImmutableArray<int> Skills, int ShiftStart, int ShiftEnd);

    public sealed record What(
        int Id, double X, double Y, int Release, int Due, int Service, ImmutableArray<int> Skills, int Severity, int Weight = 1, int? CancelledAt = null, int? ActualService = null);

    public static DispatchFile Read(string path) => JsonSerializer.Deserialize<DispatchFile>(File.ReadAllText(path), Json)!;

    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Json));

    /// <summary>Places: first the technicians' starts, then the jobs' sites.</summary>
    public TravelTable Table()
    {
        double[] x = [.. Technicians.Select(t => t.X), .. Jobs.Select(j => j.X)], y = [.. Technicians.Select(t => t.Y), .. Jobs.Select(j => j.Y)];
        var single = Travel.Contains("float32", StringComparison.Ordinal);
        var seconds = new int[x.Length * x.Length];
        for (var from = 0; from < x.Length; from++)
        {
            for (var to = 0; to < x.Length; to++)
            {
                var (dx, dy) = (x[from] - x[to], y[from] - y[to]);
                var (fx, fy) = ((float)x[from] - (float)x[to], (float)y[from] - (float)y[to]);
                var metres = single ? 0.156f * MathF.Sqrt((fx * fx) + (fy * fy)) : 0.156 * Math.Sqrt((dx * dx) + (dy * dy));
                seconds[(from * x.Length) + to] = from == to || (!single && dx == 0 && dy == 0) ? 0 : 60 + (int)metres;
            }
        }

        return new TravelTable(x.Length, seconds);
    }

    public ImmutableArray<PlanTechnician> Crew() =>
        [.. Technicians.Select((t, i) => new PlanTechnician($"T{t.Id}", i, t.ShiftStart, new Period(t.ShiftStart, t.ShiftEnd), Codes(t.Skills), [], [], []))];

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
