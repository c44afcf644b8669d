using Dispatch.Domain.Geography;
using Dispatch.Domain.Travel;
using Dispatch.Testing;
using Microsoft.AspNetCore.Http;

namespace Dispatch.Routing.Tests;

public class When_the_service_fails
{
    private static readonly GeoPoint Origin = new(48.5, 11.25);

    [Fact]
    public async Task Trips_are_estimates_and_say_so()
    {
        await using var roads = await Roads.With("Osrm");
        roads.Server.Instead = () => Task.FromResult(Results.Json(new { code = "InternalError", message = "no" }, statusCode: 500));

        var trip = await roads.Ask(Origin, Site(0));

        trip.Provider.ShouldBe(TripEstimate.Provider);
        trip.Kilometres.ShouldBe(1.3 * GreatCircle.Kilometres(Origin, Site(0)), 1e-9);
    }

    [Theory]
    [InlineData("""{"code":"NoSegment","message":"One of the supplied input coordinates could not snap to street segment."}""")]
    [InlineData("""{"code":"Ok","durations":[[1,2]],"distances":[[1,2]]}""")]
    [InlineData("""{"code":"Ok","durations":[[-1]],"distances":[[1]]}""")]
    [InlineData("""{"code":"Ok","durations":[[1]]}""")]
    [InlineData("""{"code":"Ok","durations":"soon","distances":[[1]]}""")]
    [InlineData("""null""")]
    [InlineData("""<html>Welcome</html>""")]
    public async Task An_answer_that_makes_no_sense_is_not_used(string answer)
    {
        await using var roads = await Roads.With("Osrm");
        roads.Server.Instead = () => Task.FromResult(Results.Text(answer, "application/json"));

        (await roads.Ask(Origin, Site(0))).Provider.ShouldBe(TripEstimate.Provider);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_not_waited_for()
    {
        await using var roads = await Roads.With("Osrm", ("Routing:Timeout", "00:00:02"));
        var never = new TaskCompletionSource<IResult>();
        roads.Server.Instead = () => never.Task;

        var asked = roads.Ask(Origin, Site(0));
        await Eventually.TrueAsync(() => !roads.Server.Calls.IsEmpty, "The service is not asked");
        roads.Clock.Advance(TimeSpan.FromSeconds(1));
        asked.IsCompleted.ShouldBeFalse();
        roads.Clock.Advance(TimeSpan.FromSeconds(1));

        (await asked).Provider.ShouldBe(TripEstimate.Provider);
        never.SetResult(Results.Ok());
    }

    [Fact]
    public async Task After_four_failures_it_is_left_alone_for_a_while_and_then_asked_again()
    {
        await using var roads = await Roads.With("Valhalla", ("Routing:BreakFor", "00:00:30"));
        roads.Server.Instead = () => Task.FromResult(Results.StatusCode(503));
        for (var i = 0; i < 10; i++)
            (await roads.Ask(Origin, Site(i))).Provider.ShouldBe(TripEstimate.Provider);
        roads.Server.Calls.Count.ShouldBe(4);

        roads.Server.Instead = null;
        roads.Clock.Advance(TimeSpan.FromSeconds(29));
        (await roads.Ask(Origin, Site(0))).Provider.ShouldBe(TripEstimate.Provider);
        roads.Clock.Advance(TimeSpan.FromSeconds(2));

        (await roads.Ask(Origin, Site(0))).Provider.ShouldBe("valhalla");
    }

    [Fact]
    public async Task An_estimate_is_not_kept_for_the_services_word()
    {
        await using var roads = await Roads.With("Osrm");
        roads.Server.Instead = () => Task.FromResult(Results.StatusCode(503));
        await roads.Ask(Origin, Site(0));

        roads.Server.Instead = null;

        (await roads.Ask(Origin, Site(0))).Provider.ShouldBe("osrm");
    }

    [Fact]
    public async Task A_provider_without_an_address_stops_the_start_and_says_what_to_set()
    {
        await using var roads = await Roads.With("Osrm", ("Routing:Address", ""));

        var fault = await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => roads.Ask(Origin, Site(0)));

        fault.Message.ShouldContain("Routing:Address");
    }

    private static GeoPoint Site(int number) => new(48.6 + (number / 100.0), 11.25);
}
