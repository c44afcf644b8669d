using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Grains.Interfaces.Maintenance;

/// <summary>Configuration section <c>Planning</c>: how far ahead services count as soon due and are ordered (R-MNT-8).</summary>
public sealed class PlanningOptions
{
    /// <summary>Default 14 days, 1 to 365.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00", ErrorMessage = "Planning:Ahead must be between 1 and 365 days.")]
    public TimeSpan Ahead { get; set; } = PlanningHorizon.Default.Ahead;

    /// <summary>Operating hours. Default 50, 1 to 10,000.</summary>
    [Range(1.0, 10_000.0, ErrorMessage = "Planning:Hours must be between 1 and 10000.")]
    public double Hours { get; set; } = PlanningHorizon.Default.Hours;

    /// <summary>Whether services that are due or soon will be open work orders by themselves (R-MNT-3). Default true.</summary>
    public bool OpensOrders { get; set; } = true;

    public PlanningHorizon Horizon => new(Ahead, Hours);
}
