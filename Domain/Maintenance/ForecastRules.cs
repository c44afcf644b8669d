namespace Dispatch.Domain.Maintenance;

/// <summary>How forecasts are told (R-MNT-8).</summary>
/// <param name="News">A forecast that moves by no more is not announced; default one day.</param>
public sealed record ForecastRules(TimeSpan News)
{
    public static ForecastRules Default { get; } = new(TimeSpan.FromDays(1));
}
