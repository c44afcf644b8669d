using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Technicians;
using Dispatch.Domain.Rosters;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Rosters;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Rosters;

/// <summary><c>/api/technicians/{id}/roster</c> and <c>/api/rosters</c>: who is to work when.</summary>
internal static class RosterEndpoints
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapApi("/api/rosters", "Rosters").Within("station", "station").MapGet("", List).For([.. Offices.Hotline, .. Offices.Dealers]).WithSummary("The rosters of all who work at a station.");
        var roster = endpoints.MapApi("/api/technicians/{id}/roster", "Rosters").Within("technician", "id", TechnicianCommands.NotFound);
        roster.MapGet("", Find).For([.. Offices.Hotline, Role.Technician, .. Offices.Dealers]).WithSummary("Planned shifts, absences and on-call duty of a technician.");
        roster.MapPut("/pattern", SetPattern).For(Offices.Desk).WithSummary("The week from a day on.");
        roster.MapPut("/days/{day}", SetDay).For(Offices.Desk).WithSummary("One day that differs from the week.");
        roster.MapDelete("/days/{day}", ClearDay).For(Offices.Desk).WithSummary("The day is as the week says again.");
        roster.MapPost("/absences", PlanAbsence).For(Offices.Desk).WithSummary("Ill, on holiday, at a training: what is planned for then is let go (R-CREW-1).");
        roster.MapDelete("/absences/{number}", CancelAbsence).For(Offices.Desk).WithSummary("There after all.");
        roster.MapPut("/week-hours", SetWeekHours).For(Offices.Managers).WithSummary("Hired by so many hours a week, without shifts; without hours by shifts again.");
        roster.MapPost("/on-call", PlanOnCall).For(Offices.Desk).WithSummary("Can be called out, though not on shift.");
        roster.MapDelete("/on-call/{number}", CancelOnCall).For(Offices.Desk).WithSummary("No longer on call.");
    }

    /// <param name="from">Inclusive; left out, now.</param>
    /// <param name="to">Exclusive; left out, four weeks later.</param>
    private static async Task<Results<Ok<Page<RosterModel>>, ProblemHttpResult>> List(
        RosterBook book, [Required] string station, DateTimeOffset? from, DateTimeOffset? to, string? after, [Limit] int? limit, CancellationToken cancellation)
    {
        if (Wrong(from, to) is { } wrong) return wrong;
        return await book.OfStationAsync(station, from, to, Paging.PartOf(after, limit), cancellation) is { } rosters
            ? TypedResults.Ok(rosters)
            : Problem.NotFound("unknown_station", $"No station {station} is registered.");
    }

    /// <inheritdoc cref="List"/>
    private static async Task<Results<Ok<RosterModel>, ProblemHttpResult>> Find(
        string id, RosterBook book, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellation)
    {
        var technician = RouteText.Decode(id);
        if (Wrong(from, to) is { } wrong) return wrong;
        return await book.FindAsync(technician, from, to, cancellation) is { } roster ? TypedResults.Ok(roster) : TechnicianCommands.NotFound(technician);
    }

    private static Task<Results<Ok<RosterModel>, ProblemHttpResult>> SetPattern(string id, Body<PatternInput> body, RosterCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, body.Caller, _ => new SetPattern(
            body.Value.From, [.. body.Value.Shifts.Select(shift => new PatternShift(shift.Day, ShiftText.TimeOf(shift.Start), ShiftText.TimeOf(shift.End)))]), cancellation);

    private static Task<Results<Ok<RosterModel>, ProblemHttpResult>> SetDay(string id, string day, Body<DayInput> body, RosterCommands commands, CancellationToken cancellation) =>
        OnDay(day, date => commands.RunAsync(id, body.Caller, _ => new SetDay(
            date, [.. body.Value.Shifts.Select(shift => new DayShift(ShiftText.TimeOf(shift.Start), ShiftText.TimeOf(shift.End)))]), cancellation));

    private static Task<Results<Ok<RosterModel>, ProblemHttpResult>> ClearDay(string id, string day, HttpContext call, RosterCommands commands, CancellationToken cancellation) =>
        OnDay(day, date => commands.RunAsync(id, call.Caller(), _ => new ClearDay(date), cancellation));

    private static Task<Results<Ok<RosterModel>, ProblemHttpResult>> PlanAbsence(string id, Body<AbsenceInput> body, RosterCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, body.Caller, zone => new PlanAbsence(
            body.Value.Kind, ShiftText.InstantOf(body.Value.From, zone), ShiftText.InstantOf(body.Value.To, zone), body.Value.Note), cancellation);

    private static Task<Results<Ok<RosterModel>, ProblemHttpResult>> CancelAbsence(
        string id, [Range(1, 1_000_000)] int number, HttpContext call, RosterCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, call.Caller(), _ => new CancelAbsence(number), cancellation);

    private static Task<Results<Ok<RosterModel>, ProblemHttpResult>> SetWeekHours(string id, Body<WeekHoursInput> body, RosterCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, body.Caller, _ => new SetWeekHours(body.Value.Hours), cancellation);

    private static Task<Results<Ok<RosterModel>, ProblemHttpResult>> PlanOnCall(string id, Body<OnCallInput> body, RosterCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, body.Caller, zone => new PlanOnCall(ShiftText.InstantOf(body.Value.From, zone), ShiftText.InstantOf(body.Value.To, zone)), cancellation);

    private static Task<Results<Ok<RosterModel>, ProblemHttpResult>> CancelOnCall(
        string id, [Range(1, 1_000_000)] int number, HttpContext call, RosterCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(id, call.Caller(), _ => new CancelOnCall(number), cancellation);

    private static Task<Results<Ok<RosterModel>, ProblemHttpResult>> OnDay(string text, Func<DateOnly, Task<Results<Ok<RosterModel>, ProblemHttpResult>>> run) =>
        ShiftText.DayOf(text) is { } day
            ? run(day)
            : Task.FromResult<Results<Ok<RosterModel>, ProblemHttpResult>>(Problem.Of(new InputProblem(InputCodes.InvalidParameter, "day", "day must be a date such as 2026-01-31.")));

    private static ProblemHttpResult? Wrong(DateTimeOffset? from, DateTimeOffset? to) => from is { } begin && to is { } end && (end <= begin || end - begin > Longest)
        ? Problem.Of(new InputProblem(InputCodes.InvalidParameter, "to", $"to comes after from, at most {Longest.TotalDays:0} days."))
        : null;
}

/// <summary>Commands to one roster, answered with its next weeks.</summary>
internal sealed class RosterCommands(IGrainFactory grains, RosterBook book)
{
    /// <param name="command">Made with the zone of the technician's station.</param>
    public async Task<Results<Ok<RosterModel>, ProblemHttpResult>> RunAsync(string id, Caller caller, Func<TimeZoneInfo, RosterCommand> command, CancellationToken cancellation)
    {
        var technician = RouteText.Decode(id);
        if (await book.ZoneAsync(technician, cancellation) is not { } zone) return TechnicianCommands.NotFound(technician);
        var asked = command(zone);
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IRosterGrain>(technician).Do(asked, caller));
        if (outcome.Rejection is { Code: VersionTag.Changed } changed && await book.FindAsync(technician, null, null, cancellation) is { } current)
            return Problem.Changed(changed, current);
        if (outcome.Rejection is { } rejection) return Problem.Of(rejection);
        return await book.FindAsync(technician, null, null, cancellation) is { } roster ? TypedResults.Ok(roster) : TechnicianCommands.NotFound(technician);
    }
}
