using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Grains.Interfaces.Contracts.Maintenance;

/// <summary>Configuration section <c>Planning</c>: how far ahead services count as soon due and are ordered (R-MNT-8).</summary>
public sealed class PlanningOptions
{
    public const string Section = "Planning";

    /// <summary>How near by the calendar. Default 14 days, 1 to 365.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00", ErrorMessage = "Planning:Ahead must be between 1 and 365 days.")]
    public TimeSpan Ahead { get; set; } = PlanningHorizon.Default.Ahead;

    /// <summary>How near by operating hours. Default 50, 1 to 10,000.</summary>
    [Range(1.0, 10_000.0, ErrorMessage = "Planning:Hours must be between 1 and 10000.")]
    public double Hours { get; set; } = PlanningHorizon.Default.Hours;

    /// <summary>Whether services that are due or soon will be open work orders by themselves (R-MNT-3). Default true.</summary>
    public bool OpensOrders { get; set; } = true;

    /// <summary>Hours that a service takes a technician, travel included, for the load of the coming months. Default 2.5, 0.5 to 24.</summary>
    [Range(0.5, 24.0, ErrorMessage = "Planning:HoursPerService must be between 0.5 and 24.")]
    public double HoursPerService { get; set; } = 2.5;

    /// <summary>Hours that a technician has for work on site in a month. Default 132, 1 to 744.</summary>
    [Range(1.0, 744.0, ErrorMessage = "Planning:HoursAMonth must be between 1 and 744.")]
    public double HoursAMonth { get; set; } = 132;

    /// <summary>The share of the technicians' time from which a month of services is too full. Default 0.6, 0 to 1.</summary>
    [Range(0.0, 1.0, ErrorMessage = "Planning:HighLoad must be between 0 and 1.")]
    public double HighLoad { get; set; } = 0.6;

    /// <summary>How far from the first machine of a tour the others may lie, by road. Default 80 km, 1 to 1,000.</summary>
    [Range(1.0, 1_000.0, ErrorMessage = "Planning:TourKilometres must be between 1 and 1000.")]
    public double TourKilometres { get; set; } = 80;

    /// <summary>Machines of a tour at most. Default 5, 2 to 50.</summary>
    [Range(2, 50, ErrorMessage = "Planning:TourStops must be between 2 and 50.")]
    public int TourStops { get; set; } = 5;

    public PlanningHorizon Horizon => new(Ahead, Hours);
}
