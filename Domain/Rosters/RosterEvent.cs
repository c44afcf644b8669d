using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Rosters;

public abstract record RosterEvent;

[JournalName("roster.pattern-set")]
[GenerateSerializer, Immutable]
public sealed record PatternSet(WeekPattern Pattern) : RosterEvent;

[JournalName("roster.day-set")]
[GenerateSerializer, Immutable]
public sealed record DaySet(DayPlan Plan) : RosterEvent;

/// <summary>The day is as the pattern says again.</summary>
[JournalName("roster.day-cleared")]
[GenerateSerializer, Immutable]
public sealed record DayCleared(DateOnly Day) : RosterEvent;

[JournalName("roster.absence-planned")]
[GenerateSerializer, Immutable]
public sealed record AbsencePlanned(Absence Absence) : RosterEvent;

[JournalName("roster.absence-cancelled")]
[GenerateSerializer, Immutable]
public sealed record AbsenceCancelled(int Number) : RosterEvent;

[JournalName("roster.on-call-planned")]
[GenerateSerializer, Immutable]
public sealed record OnCallPlanned(OnCallDuty Duty) : RosterEvent;

[JournalName("roster.on-call-cancelled")]
[GenerateSerializer, Immutable]
public sealed record OnCallCancelled(int Number) : RosterEvent;

/// <summary>They are hired by so many hours a week, and have no shifts; null: by shifts.</summary>
[JournalName("roster.week-hours-set")]
[GenerateSerializer, Immutable]
public sealed record WeekHoursSet(double? Hours) : RosterEvent;

/// <summary>The technician started a shift, by the phone's clock.</summary>
[JournalName("roster.shift-begun")]
[GenerateSerializer, Immutable]
public sealed record ShiftBegun(DateTimeOffset At) : RosterEvent;
