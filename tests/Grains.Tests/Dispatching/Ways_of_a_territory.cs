using Dispatch.Domain.Travel;
using Dispatch.Grains.Dispatching;
using static Dispatch.Grains.Tests.Dispatching.Grid;

namespace Dispatch.Grains.Tests.Dispatching;

public class Ways_of_a_territory
{
    private static readonly TimeOnly Six = new(6, 30);

    private static TravelBook Book(Grid grid, int places, int atOnce = 100)
    {
        var book = new TravelBook(grid, megabytes: 1, atOnce);
        book.Open(Six, places);
        for (var place = 0; place < places; place++) book.Number(Place(place));
        return book;
    }

    [Fact]
    public void An_estimate_is_reckoned_when_it_is_first_needed()
    {
        var grid = new Grid();
        var ways = Book(grid, places: 50).Ways;
        grid.Estimates.ShouldBe(0);

        int[] asked = [ways.Seconds(1, 4), ways.Seconds(1, 4), ways.SecondsInto(4, 1)];

        asked.ShouldBe([306, 306, 306]);
        grid.Estimates.ShouldBe(1);
    }

    [Fact]
    public void Another_hour_has_other_estimates_and_leaves_those_before_as_they_were()
    {
        var book = Book(new Grid(), places: 5);
        var before = book.Ways;
        before.Seconds(0, 1).ShouldBe(106);

        book.Open(new TimeOnly(7, 0), 5);

        book.Ways.Seconds(0, 1).ShouldBe(107);
        before.Seconds(0, 1).ShouldBe(106);
    }

    [Fact]
    public void A_place_keeps_its_number_while_others_come()
    {
        var book = Book(new Grid(), places: 3);
        var early = book.Ways;
        early.Seconds(0, 2).ShouldBe(206);

        for (var place = 3; place < 300; place++) book.Number(Place(place));

        book.Number(Place(2)).ShouldBe(2);
        (early.Places, book.Ways.Places).ShouldBe((3, 300));
        book.Ways.Seconds(2, 299).ShouldBe(29_706);
    }

    [Fact]
    public void Places_that_nobody_needs_any_more_end_the_edition()
    {
        var book = Book(new Grid(), places: 200);
        var (edition, before) = (book.Edition, book.Ways);

        book.Open(Six, needed: 10);

        book.Edition.ShouldNotBe(edition);
        book.Number(Place(150)).ShouldBe(0);
        before.Seconds(150, 151).ShouldBe(106);
    }

    [Fact]
    public void With_more_places_than_memory_every_way_is_an_estimate()
    {
        var grid = new Grid();
        var ways = Book(grid, places: 600).Ways;

        int[] asked = [ways.Seconds(599, 1), ways.Seconds(599, 1)];

        asked.ShouldBe([59_806, 59_806]);
        grid.Estimates.ShouldBe(2);
    }

    [Fact]
    public async Task Roads_of_the_latest_places_are_asked_for_first_and_the_others_are_estimates_until_then()
    {
        var grid = new Grid(hasRoads: true);
        var book = Book(grid, places: 4, atOnce: 2);

        await book.AskAsync(CancellationToken.None);

        grid.Asked[0].ShouldBe([Place(2), Place(3)]);
        (book.Ways.Seconds(0, 1), book.Ways.Seconds(0, 3), book.Ways.Seconds(3, 0)).ShouldBe((106, 30, 30));
        book.Provider.ShouldBe($"{TripEstimate.Provider}+{Roads}");

        await book.AskAsync(CancellationToken.None);
        await book.AskAsync(CancellationToken.None);

        book.Ways.Seconds(0, 1).ShouldBe(10);
        book.Provider.ShouldBe(Roads);
        grid.Asked.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Roads_hold_longer_than_an_hour()
    {
        var book = Book(new Grid(hasRoads: true), places: 2);
        await book.AskAsync(CancellationToken.None);

        book.Open(new TimeOnly(7, 0), 2);

        book.Ways.Seconds(0, 1).ShouldBe(10);
        book.Provider.ShouldBe(Roads);
    }
}
