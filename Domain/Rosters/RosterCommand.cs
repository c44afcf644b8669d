using System.Collections.Immutable;

namespace Dispatch.Domain.Rosters;

[GenerateSerializer]
public abstract record RosterCommand;

/// <summary>From that day on the week looks so.</summary>
[GenerateSerializer, Immutable]
public sealed record SetPattern(DateOnly From, ImmutableArray<PatternShift> Shifts) : RosterCommand;

/// <param name="Shifts">Empty for a day off.</param>
[GenerateSerializer, Immutable]
public sealed record SetDay(DateOnly Day, ImmutableArray<DayShift> Shifts) : RosterCommand;

/// <summary>The day is as the pattern says again.</summary>
[GenerateSerializer, Immutable]
public sealed record ClearDay(DateOnly Day) : RosterCommand;

/// <param name="From">Inclusive, UTC.</param>
/// <param name="To">Exclusive, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record PlanAbsence(AbsenceKind Kind, DateTimeOffset From, DateTimeOffset To, string? Note) : RosterCommand;

[GenerateSerializer, Immutable]
public sealed record CancelAbsence(int Number) : RosterCommand;

/// <inheritdoc cref="PlanAbsence"/>
[GenerateSerializer, Immutable]
public sealed record PlanOnCall(DateTimeOffset From, DateTimeOffset To) : RosterCommand;

[GenerateSerializer, Immutable]
public sealed record CancelOnCall(int Number) : RosterCommand;

/// <summary>They are hired by so many hours a week, and have no shifts; null: by shifts.</summary>
/// <param name="Hours">More than 0, at most 168.</param>
[GenerateSerializer, Immutable]
public sealed record SetWeekHours(double? Hours) : RosterCommand;

/// <summary>The technician started a shift.</summary>
[GenerateSerializer, Immutable]
public sealed record BeginShift(DateTimeOffset At) : RosterCommand;
