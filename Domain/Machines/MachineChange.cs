using Dispatch.Domain.Customers;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Machines;

/// <summary>What of a machine's file is to change; null leaves it as it is.</summary>
[GenerateSerializer, Immutable]
public sealed record MachineChange
{
    [Id(0)] public string? Model { get; init; }

    [Id(1)] public StationId? Station { get; init; }

    /// <summary>IANA id; given with the station.</summary>
    [Id(2)] public string? TimeZone { get; init; }

    [Id(3)] public CustomerId? Customer { get; init; }

    [Id(4)] public DateTimeOffset? CommissionedAt { get; init; }

    [Id(5)] public DateTimeOffset? AcceptedAt { get; init; }

    [Id(6)] public int? WarrantyMonths { get; init; }

    [Id(7)] public double? WarrantyHours { get; init; }

    [Id(8)] public GeoPoint? Site { get; init; }

    [Id(9)] public string? Purpose { get; init; }

    [Id(10)] public DateOnly? ProducedOn { get; init; }

    [Id(11)] public DateOnly? PurchasedOn { get; init; }

    [Id(12)] public string? ApprovedSettings { get; init; }

    [Id(13)] public string? PreferredTechnician { get; init; }

    [Id(14)] public double? HoursAtCommissioning { get; init; }

    /// <summary>What is open on it goes to the new owner with it.</summary>
    [Id(15)] public bool OpenWorkMoves { get; init; }

    public MachineFile Of(MachineFile file) => file with
    {
        Model = Model ?? file.Model,
        Station = Station ?? file.Station,
        TimeZone = TimeZone ?? file.TimeZone,
        Customer = Customer ?? file.Customer,
        CommissionedAt = CommissionedAt ?? file.CommissionedAt,
        AcceptedAt = AcceptedAt ?? file.AcceptedAt,
        WarrantyMonths = WarrantyMonths ?? file.WarrantyMonths,
        WarrantyHours = WarrantyHours ?? file.WarrantyHours,
        Site = Site ?? file.Site,
        Purpose = Purpose ?? file.Purpose,
        ProducedOn = ProducedOn ?? file.ProducedOn,
        PurchasedOn = PurchasedOn ?? file.PurchasedOn,
        ApprovedSettings = ApprovedSettings ?? file.ApprovedSettings,
        PreferredTechnician = PreferredTechnician ?? file.PreferredTechnician,
        HoursAtCommissioning = HoursAtCommissioning ?? file.HoursAtCommissioning,
        Verified = true,
    };
}
