using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Api.Maintenance;

/// <summary>A maintenance plan as it is configured (<c>Machines:Plans</c>); the shipped one where none is.</summary>
/// <param name="Models">Beginnings of model names; empty: all models.</param>
/// <param name="Lines">Its services, by due hours.</param>
/// <param name="Repeat">What comes after the last line; null when nothing does.</param>
public sealed record PlanModel(string Id, ImmutableArray<string> Models, ImmutableArray<PlanLineModel> Lines, PlanRepeatModel? Repeat)
{
    public static PlanModel Of(PlanTemplate plan) => new(
        plan.Id,
        plan.Models,
        [.. plan.Lines.OrderBy(line => line.DueHours).Select(PlanLineModel.Of)],
        plan.Repeat is { } repeat ? new(repeat.Line, repeat.EveryHours) : null);
}

/// <summary>One service of a plan (R-MNT-1).</summary>
/// <param name="DueHours">Lifetime hours.</param>
/// <param name="OverdueAfterHours">So many hours later it is overdue, so many hours before it is too early.</param>
/// <param name="OpensAfter">From commissioning, when it is due by the calendar; null when only hours count.</param>
/// <param name="OverdueAfter">From commissioning, the last day on which it is in time.</param>
/// <param name="WarrantyTerms">The warranties, in months, whose plan has this line (R-MNT-2).</param>
/// <param name="Covers">The lower lines whose work it includes (R-MNT-6).</param>
/// <param name="Tasks">What is done besides, in its order.</param>
/// <param name="Materials">What is used up besides.</param>
public sealed record PlanLineModel(
    string Id,
    double DueHours,
    double OverdueAfterHours,
    PlanPeriodModel? OpensAfter,
    PlanPeriodModel? OverdueAfter,
    ImmutableArray<int> WarrantyTerms,
    ImmutableArray<string> Covers,
    ImmutableArray<PlanTaskModel> Tasks,
    ImmutableArray<PlanMaterialModel> Materials)
{
    public static PlanLineModel Of(PlanLine line) => new(
        line.Id,
        line.DueHours,
        line.OverdueAfterHours,
        PlanPeriodModel.Of(line.Window?.From),
        PlanPeriodModel.Of(line.Window?.To),
        line.WarrantyTerms,
        line.Covers,
        [.. line.Work.Tasks.Select(PlanTaskModel.Of)],
        [.. line.Work.Materials.Select(PlanMaterialModel.Of)]);
}

/// <param name="Months">Calendar months.</param>
/// <param name="Days">After the months.</param>
public sealed record PlanPeriodModel(int Months, int Days)
{
    public static PlanPeriodModel? Of(CalendarPeriod? period) => period is { } known ? new(known.Months, known.Days) : null;
}

/// <summary>Services after the last line (R-MNT-2).</summary>
/// <param name="Line">The line that comes again.</param>
/// <param name="EveryHours">Operating hours between two of them.</param>
public sealed record PlanRepeatModel(string Line, double EveryHours);

/// <summary>Something to be done in a service (R-MNT-2).</summary>
/// <param name="Code">Unique in the service: <c>engine-oil</c>.</param>
/// <param name="Text">What is to be done.</param>
public sealed record PlanTaskModel(string Code, PlanTextModel Text)
{
    public static PlanTaskModel Of(PlanTask task) => new(task.Code, PlanTextModel.Of(task.Text));
}

/// <summary>What a service uses up (R-MNT-2).</summary>
/// <param name="Number">The part's number.</param>
/// <param name="Name">What the plan calls it.</param>
/// <param name="Quantity">In units.</param>
/// <param name="Unit">In what it is counted, in vans too.</param>
public sealed record PlanMaterialModel(string Number, PlanTextModel Name, double Quantity, MaterialUnit Unit)
{
    public static PlanMaterialModel Of(PlanMaterial material) =>
        new(material.Number, PlanTextModel.Of(material.Name), material.Quantity, material.Unit);
}

/// <summary>What a plan calls something.</summary>
/// <param name="En">In English.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="Es">In Spanish.</param>
public sealed record PlanTextModel(string En, string Zh, string Es)
{
    public static PlanTextModel Of(PlanText text) => new(text.En, text.Zh, text.Es);
}
