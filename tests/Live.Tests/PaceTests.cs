using Dispatch.Testing;

namespace Dispatch.Live.Tests;

/// <summary>With a coalescing interval of 100 ms and a prompt interval of 5 ms.</summary>
public sealed class PaceTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly List<double> sent = [];
    private readonly DateTimeOffset began;
    private readonly Pace pace;
    private Action whileSending = () => { };

    public PaceTests()
    {
        began = clock.GetUtcNow();
        pace = new(new LiveOptions(), clock, () =>
        {
            sent.Add((clock.GetUtcNow() - began).TotalMilliseconds);
            whileSending();
        });
    }

    [Fact]
    public void Bulk_waits_for_the_interval_that_its_first_commit_began()
    {
        pace.Ask(isAwaited: false);
        After(60);
        pace.Ask(isAwaited: false);
        After(500);

        sent.ShouldBe([100]);
    }

    [Fact]
    public void What_somebody_waits_for_goes_at_once_after_a_quiet_time()
    {
        After(30);
        pace.Ask(isAwaited: true);
        After(500);

        sent.ShouldBe([30]);
    }

    [Fact]
    public void What_somebody_waits_for_takes_along_the_bulk_that_was_to_go_later()
    {
        pace.Ask(isAwaited: false);
        After(40);
        pace.Ask(isAwaited: true);
        After(500);

        sent.ShouldBe([40]);
    }

    [Fact]
    public void Bulk_does_not_hold_up_what_somebody_waits_for_already()
    {
        pace.Ask(isAwaited: true);
        pace.Ask(isAwaited: false);
        After(500);

        sent.ShouldBe([0]);
    }

    [Fact]
    public void Two_frames_are_a_prompt_interval_apart()
    {
        foreach (var wait in (int[])[2, 2, 2, 0])
        {
            pace.Ask(isAwaited: true);
            After(wait);
        }

        After(500);

        sent.ShouldBe([0, 5, 10]);
    }

    [Fact]
    public void The_interval_of_bulk_begins_anew_with_the_first_commit_after_a_frame()
    {
        pace.Ask(isAwaited: false);
        After(40);
        pace.Ask(isAwaited: true);
        After(10);
        pace.Ask(isAwaited: false);
        After(500);

        sent.ShouldBe([40, 150]);
    }

    [Fact]
    public void What_is_asked_for_while_a_frame_is_sent_comes_in_the_next_one()
    {
        whileSending = () =>
        {
            whileSending = () => { };
            After(20);
            pace.Ask(isAwaited: true);
            After(20);
        };

        pace.Ask(isAwaited: true);
        After(500);

        sent.ShouldBe([0, 45]);
    }

    [Fact]
    public void A_storm_of_orders_is_soon_gathered_for_a_fifth_of_the_interval_and_a_single_order_afterwards_is_not()
    {
        Storm();

        var gaps = Gaps();
        gaps.Take(Pace.MostSaved * 5).ShouldAllBe(gap => gap == 5);
        gaps.TakeLast(400).ShouldAllBe(gap => gap == 20);
        After(1_000);
        sent.Clear();

        pace.Ask(isAwaited: true);
        After(1);

        sent.Count.ShouldBe(1);
    }

    [Fact]
    public void A_storm_whose_frames_take_long_to_send_is_gathered_as_bulk_is()
    {
        whileSending = () => After(8);

        Storm();

        Gaps().TakeLast(80).ShouldAllBe(gap => gap > 95 && gap < 105);
    }

    [Fact]
    public void Orders_by_the_dozen_never_wait_for_the_budget_when_there_are_pauses_between_them()
    {
        for (var round = 0; round < 100; round++)
        {
            for (var order = 0; order < 20; order++)
            {
                pace.Ask(isAwaited: true);
                After(5);
            }

            After(2_000);
        }

        sent.Count.ShouldBe(100 * 20);
    }

    public void Dispose() => pace.Dispose();

    /// <summary>A thousand orders a second, for ten seconds.</summary>
    private void Storm()
    {
        for (var millisecond = 0; millisecond < 10_000; millisecond++)
        {
            pace.Ask(isAwaited: true);
            After(1);
        }
    }

    private List<double> Gaps() => [.. sent.Zip(sent.Skip(1), (one, next) => next - one)];

    private void After(int milliseconds) => clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
}
