using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Maintenance;

internal static class ForecastDecider
{
    /// <summary>Announces a forecast that moved by more than the threshold; smaller moves are no news.</summary>
    /// <param name="retract">What forecasts rest on was corrected: one that nothing bears any more is withdrawn.</param>
    public static void Announce(Unfolding story, DateTimeOffset now, ForecastRules rules, bool retract)
    {
        var meter = story.State.Meter;
        if (retract && story.State.Forecast is not null && meter.Use.HoursPerDay is null) story.Add(new ForecastWithdrawn(now));
        if (meter is not { Newest: { } newest, Use.HoursPerDay: > 0 and { } hoursPerDay }) return;
        var forecast = new Forecast(newest.At, meter.LifetimeHours, hoursPerDay);
        var (before, after) = (Forecast.Next(story.State, story.State.Forecast), Forecast.Next(story.State, forecast));
        if (before == after || (before is { } b && after is { } a && (a - b).Duration() <= rules.News)) return;
        story.Add(new ForecastMoved(newest.At, meter.LifetimeHours, hoursPerDay, after));
    }
}
