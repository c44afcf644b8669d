using System.Collections.Concurrent;
using System.Diagnostics;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.ClockBench;

/// <summary>The journal, with a stopwatch on each append.</summary>
internal sealed class TimedJournal(IJournal journal) : IJournal
{
    private readonly ConcurrentQueue<double> commits = [];

    /// <summary>Milliseconds from append to durable.</summary>
    public IReadOnlyCollection<double> Commits => commits;

    public void Clear() => commits.Clear();

    public Task<LoadedStream> LoadAsync(string stream, long afterVersion, CancellationToken cancellation) =>
        journal.LoadAsync(stream, afterVersion, cancellation);

    public async Task<AppendResult> AppendAsync(JournalAppend append)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await journal.AppendAsync(append);
        commits.Enqueue(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return result;
    }
}
