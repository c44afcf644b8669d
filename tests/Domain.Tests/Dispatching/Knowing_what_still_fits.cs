using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;
using static Dispatch.Domain.Tests.Dispatching.Grounds;

namespace Dispatch.Domain.Tests.Dispatching;

public class Knowing_what_still_fits
{
    private static bool IsSound(PlanTechnician technician, PlanJob first, PlanJob second, PlanRules? rules = null) =>
        new WorkingPlan<EuclideanTravel>(
            Problem([technician], first, second) with { Rules = rules ?? new PlanRules() }, Line(), new Plan([[0, 1]], [])).IsSound(0);

    [Fact]
    public void A_day_with_time_for_everything_is_sound() => IsSound(Technician(0), Job(100), Job(200)).ShouldBeTrue();

    [Fact]
    public void A_day_that_ends_after_the_shift_is_not() => IsSound(Technician(0, until: 250), Job(100), Job(200)).ShouldBeFalse();

    [Fact]
    public void A_missed_appointment_is_not() =>
        IsSound(Technician(0), Job(100), Job(200, window: new AppointmentWindow(0, 150))).ShouldBeFalse();

    [Fact]
    public void A_trip_that_is_too_long_is_not() =>
        IsSound(Technician(0), Job(100), Job(900), new PlanRules(MaximumTrip: 500)).ShouldBeFalse();

    [Fact]
    public void Work_that_the_technician_may_not_do_is_not()
    {
        IsSound(Technician(0), Job(100), Job(200) with { Skills = ["hydraulics"] }).ShouldBeFalse();
        IsSound(Technician(0), Job(100), Job(200) with { RejectedBy = [0] }).ShouldBeFalse();
        IsSound(Technician(0), Job(100), Job(200) with { LockedTo = 1 }).ShouldBeFalse();
        IsSound(Technician(0) with { PositionAge = 601 }, Job(100), Job(200), new PlanRules(600)).ShouldBeFalse();
    }

    [Fact]
    public void What_was_accepted_is_not_asked_about() =>
        IsSound(Technician(0) with { Committed = [0, 1] }, Job(100), Job(200) with { Skills = ["hydraulics"] }).ShouldBeTrue();

    [Fact]
    public void A_late_arrival_is_dear_and_sound() => IsSound(Technician(0), Job(100, dueBy: 10), Job(200)).ShouldBeTrue();
}
