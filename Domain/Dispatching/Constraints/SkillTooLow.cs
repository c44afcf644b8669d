namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>A technician masters every skill that they have at the level that the job asks for.</summary>
/// <param name="Skill">With the level asked for, as <see cref="SkillLevel"/> writes it.</param>
public sealed record SkillTooLow(string Skill) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.SkillTooLow;

    public override string? What => Skill;

    public static SkillTooLow? Of(PlanTechnician technician, PlanJob job) =>
        job.Skills.FirstOrDefault(asked => SkillLevel.Of(asked) is var (skill, level)
            && SkillLevel.Among(technician.Skills, skill) is > 0 and var has && has < level) is { } tooLow
            ? new(tooLow)
            : null;
}
