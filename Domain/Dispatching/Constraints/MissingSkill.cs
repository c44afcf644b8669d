namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>A technician has every skill that the job asks for.</summary>
public sealed record MissingSkill(string Skill) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.MissingSkill;

    public override string? What => Skill;

    public static MissingSkill? Of(PlanTechnician technician, PlanJob job) =>
        job.Skills.Except(technician.Skills, StringComparer.Ordinal).FirstOrDefault() is { } skill ? new(skill) : null;
}
