namespace Dispatch.Domain.Dispatching.Policy.DayRepairs;

/// <summary>Whose day is to be repaired: of a whole territory all that was promised for today may move, of one technician theirs.</summary>
/// <param name="Station">The territory.</param>
/// <param name="Technician">Null for the whole territory.</param>
/// <param name="IsGone">They cannot go on: all that is not begun on site has to go to others (R-CREW-1).</param>
/// <param name="FreeAt">What they are at takes until then, UTC; null when it takes as long as usual.</param>
[GenerateSerializer, Immutable]
public sealed record RepairQuestion(string Station, string? Technician, bool IsGone, DateTimeOffset? FreeAt)
{
    /// <summary>Nobody is gone and nothing takes longer: room in the day of one technician, for work of others too.</summary>
    internal bool IsHole => Technician is not null && !IsGone && FreeAt is null;
}
