using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.Stock;

namespace Dispatch.Domain.Maintenance;

/// <summary>What a service consists of (R-MNT-2).</summary>
/// <param name="Tasks">In the order in which they are done.</param>
[GenerateSerializer, Immutable]
public sealed record ServiceWork(ImmutableArray<PlanTask> Tasks, ImmutableArray<PlanMaterial> Materials)
{
    public static ServiceWork None { get; } = new([], []);

    [JsonIgnore]
    public bool IsEmpty => Tasks.IsEmpty && Materials.IsEmpty;

    [JsonIgnore]
    public ImmutableArray<string> Codes => [.. Tasks.Select(task => task.Code)];

    /// <summary>
    /// One visit for several lines: a task is done once, a material is used up once, as the highest line says that names it.
    /// </summary>
    /// <param name="lines">The lowest first.</param>
    public static ServiceWork Of(IEnumerable<ServiceWork> lines)
    {
        var tasks = new OrderedDictionary<string, PlanTask>();
        var materials = new OrderedDictionary<string, PlanMaterial>();
        foreach (var line in lines)
        {
            foreach (var task in line.Tasks) tasks[task.Code] = task;
            foreach (var material in line.Materials) materials[PartNumbers.Normal(material.Number)] = material;
        }

        return new([.. tasks.Values], [.. materials.Values]);
    }

    public bool Equals(ServiceWork? other) =>
        other is not null && Tasks.SequenceEqual(other.Tasks) && Materials.SequenceEqual(other.Materials);

    public override int GetHashCode() => HashCode.Combine(Tasks.Length, Materials.Length);
}
