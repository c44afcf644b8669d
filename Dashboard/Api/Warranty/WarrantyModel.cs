using Dispatch.Domain.Warranty;

namespace Dispatch.Api.Warranty;

/// <summary>What the warranty said before anything was promised (R-INT-5).</summary>
/// <param name="Until">First instant without warranty; null when not known.</param>
public sealed record WarrantyModel(WarrantyCover Cover, DateTimeOffset? Until, DateTimeOffset CheckedAt)
{
    public static WarrantyModel Of(WarrantyFinding finding) => new(finding.Cover, finding.Until, finding.CheckedAt);
}
