using System.Collections.Concurrent;

namespace Dispatch.Engine.Tests.Hosting;

/// <summary>What a test and the grains of one key share; silos run in the test's process.</summary>
public sealed class Stage
{
    private static readonly ConcurrentDictionary<string, Stage> Stages = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> gates = new();

    public ConcurrentQueue<string> Notes { get; } = new();

    public static Stage Of(string key) => Stages.GetOrAdd(key, _ => new());

    /// <summary>A key that no other test uses, and its stage.</summary>
    public static (string Key, Stage Stage) New()
    {
        var key = Guid.NewGuid().ToString("N");
        return (key, Of(key));
    }

    public void Note(string note) => Notes.Enqueue(note);

    public int Count(string note) => Notes.Count(other => other == note);

    public void Open(string gate) => Gate(gate).TrySetResult();

    /// <summary>Waits until somebody opens the gate; fails after 20 s of real time.</summary>
    public Task Pass(string gate) => Gate(gate).Task.WaitAsync(TimeSpan.FromSeconds(20));

    private TaskCompletionSource Gate(string gate) => gates.GetOrAdd(gate, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
