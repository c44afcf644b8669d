using System.Diagnostics;
using Dispatch.Grains.Dispatching;

namespace Dispatch.Grains.Tests.Dispatching;

public class Searches_have_threads_of_their_own
{
    [Fact]
    public async Task A_search_runs_on_no_thread_of_the_pool()
    {
        using var threads = new SearchThreads();
        var isPooled = true;

        await threads.Run(() => isPooled = Thread.CurrentThread.IsThreadPoolThread);

        isPooled.ShouldBeFalse();
    }

    [Fact]
    public async Task A_failure_is_the_callers_and_the_thread_goes_on()
    {
        using var threads = new SearchThreads();
        await Should.ThrowAsync<InvalidOperationException>(() => threads.Run(() => throw new InvalidOperationException()));

        var ran = false;
        await threads.Run(() => ran = true);

        ran.ShouldBeTrue();
    }

    [Fact]
    public async Task A_search_rests_while_a_decision_is_awaited_and_goes_on_then()
    {
        using var threads = new SearchThreads();
        var rested = TimeSpan.Zero;

        await threads.Run(() =>
        {
            var begun = Stopwatch.GetTimestamp();
            threads.Hold();
            threads.GiveWay();
            rested = Stopwatch.GetElapsedTime(begun);
        });

        rested.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public async Task After_the_end_no_search_begins()
    {
        var threads = new SearchThreads();
        threads.Dispose();

        await Should.ThrowAsync<TaskCanceledException>(() => threads.Run(() => { }));
    }
}
