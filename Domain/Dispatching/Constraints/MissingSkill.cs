namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>A technician has every skill that the job asks for, at whatever level.</summary>
public sealed record MissingSkill(string Skill) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.MissingSkill;

    public override string? What => Skill;

    public static MissingSkill? Of(PlanTechnician technician, PlanJob job) =>
        job.Skills.FirstOrDefault(asked => SkillLevel.Among(technician.Skills, SkillLevel.Of(asked).Skill) == 0) is { } skill
            ? new(skill)
            : null;
}
