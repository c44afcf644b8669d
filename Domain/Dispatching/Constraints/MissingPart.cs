namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>A technician carries every part that the job asks for (R-PART-1).</summary>
public sealed record MissingPart(string Part) : Exclusion
{
    public override ReasonKind Kind => ReasonKinds.MissingPart;

    public override string? What => Part;

    public static MissingPart? Of(PlanTechnician technician, PlanJob job) =>
        job.Parts.Except(technician.Parts, StringComparer.Ordinal).FirstOrDefault() is { } part ? new(part) : null;
}
