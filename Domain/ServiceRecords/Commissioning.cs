namespace Dispatch.Domain.ServiceRecords;

/// <summary>What an installation needs besides the work itself (R-FSR-7).</summary>
/// <param name="Rating">The user's, 1 (poor) to 5 (very good).</param>
[GenerateSerializer, Immutable]
public sealed record Commissioning(bool EnvironmentChecked, bool UserTrained, int? Rating, string? RatingRemark)
{
    public const int BestRating = 5;
}
