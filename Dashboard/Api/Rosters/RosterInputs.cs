using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Rosters;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Api.Rosters;

/// <summary>The week from a day on, until another one begins.</summary>
/// <param name="From">The first day on which it holds, of the station's calendar.</param>
/// <param name="Shifts">Empty for no work.</param>
public sealed record PatternInput(DateOnly From, ImmutableArray<PatternShiftInput> Shifts);

/// <param name="Start">Of the station's wall clock, 00:00 to 23:59.</param>
/// <param name="End">Exclusive; not after the start, it is on the next day.</param>
public sealed record PatternShiftInput(DayOfWeek Day, [property: RegularExpression(ShiftText.Time)] string Start, [property: RegularExpression(ShiftText.Time)] string End);

/// <param name="Shifts">Instead of the pattern's; empty for a day off.</param>
public sealed record DayInput(ImmutableArray<DayShiftInput> Shifts);

/// <inheritdoc cref="PatternShiftInput"/>
public sealed record DayShiftInput([property: RegularExpression(ShiftText.Time)] string Start, [property: RegularExpression(ShiftText.Time)] string End);

/// <param name="Hours">Of work and ways in a week, Monday to Sunday by the station's clock; left out: by shifts.</param>
public sealed record WeekHoursInput([property: Range(0.5, 168d)] double? Hours = null);

/// <param name="From">Inclusive: of the station's wall clock as 2026-12-24T08:00, or an instant with offset.</param>
/// <param name="To">Exclusive, likewise.</param>
public sealed record AbsenceInput(AbsenceKind Kind, [property: Text(40)] string From, [property: Text(40)] string To, [property: Prose(1000)] string? Note = null) : IChecksItself
{
    public InputProblem? Check() => ShiftText.Check(From, "$.from") ?? ShiftText.Check(To, "$.to");
}

/// <inheritdoc cref="AbsenceInput"/>
public sealed record OnCallInput([property: Text(40)] string From, [property: Text(40)] string To) : IChecksItself
{
    public InputProblem? Check() => ShiftText.Check(From, "$.from") ?? ShiftText.Check(To, "$.to");
}
