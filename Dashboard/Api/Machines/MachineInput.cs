using System.ComponentModel.DataAnnotations;
using Dispatch.Api.Geography;
using Dispatch.Http.Access;
using Dispatch.Http.Json;

namespace Dispatch.Api.Machines;

/// <summary>A machine's file as somebody gives it. The station gives the time zone.</summary>
/// <param name="Customer">An id. A customer whom nobody has registered gets an empty file, due to be filled in (R-CUS-1).</param>
/// <param name="CommissionedAt">When it was taken over by its owner; without it there are no dues by calendar.</param>
/// <param name="WarrantyMonths">0 to 120.</param>
/// <param name="AcceptedAt">When the acceptance report was signed: the warranty runs from it, else from commissioning (R-WAR-1).</param>
/// <param name="Purpose">What the machine is used for.</param>
/// <param name="ApprovedSettings">What the maker has approved beyond its standard, in words.</param>
/// <param name="PreferredTechnician">Who is wanted for work on it; others have a price.</param>
/// <param name="Maker">Whose serial number it is; left out, what is on file stays.</param>
/// <param name="Pin">Product identification number (ISO 10261); left out, what is on file stays.</param>
/// <param name="EquipmentId">What its owner calls it; left out, what is on file stays.</param>
/// <param name="HoursAtCommissioning">Lifetime hours when it was commissioned: 0 for a new machine, more for one taken over used.</param>
/// <param name="WarrantyHours">Lifetime hours up to which the warranty goes; left out, it has no such limit.</param>
public sealed record MachineInput(
    [property: Text(100), Names("machine", MayBeNew = true)] string SerialNumber,
    [property: Text(100)] string Model,
    [property: IdText, Names("station")] string Station,
    DateTimeOffset? CommissionedAt = null,
    [property: Range(0, 120)] int? WarrantyMonths = null,
    [property: IdText, Names("customer", MayBeNew = true)] string? Customer = null,
    Coordinates? Site = null,
    DateTimeOffset? AcceptedAt = null,
    [property: Range(1d, 1_000_000d)] double? WarrantyHours = null,
    [property: Text(200)] string? Purpose = null,
    DateOnly? ProducedOn = null,
    DateOnly? PurchasedOn = null,
    [property: Text(2000)] string? ApprovedSettings = null,
    [property: IdText, Names("technician", MayBeLent = true)] string? PreferredTechnician = null,
    [property: Text(100)] string? Maker = null,
    [property: Text(100)] string? Pin = null,
    [property: Text(100)] string? EquipmentId = null,
    [property: Range(0d, 1_000_000d)] double HoursAtCommissioning = 0);

/// <summary>What of a machine's file is to change; what is left out stays. The station gives the time zone.</summary>
/// <param name="WarrantyHours">Lifetime hours up to which the warranty goes.</param>
/// <param name="HoursAtCommissioning">Lifetime hours when it was commissioned: 0 for a new machine, more for one taken over used.</param>
/// <inheritdoc cref="MachineInput"/>
public sealed record MachineChangeInput(
    [property: Text(100)] string? Model = null,
    [property: IdText, Names("station")] string? Station = null,
    DateTimeOffset? CommissionedAt = null,
    [property: Range(1, 120)] int? WarrantyMonths = null,
    Coordinates? Site = null,
    [property: Range(1d, 1_000_000d)] double? WarrantyHours = null,
    [property: Text(200)] string? Purpose = null,
    DateOnly? ProducedOn = null,
    [property: Text(2000)] string? ApprovedSettings = null,
    [property: IdText, Names("technician", MayBeLent = true)] string? PreferredTechnician = null,
    [property: Range(0d, 1_000_000d)] double? HoursAtCommissioning = null);

/// <summary>The machine was sold to its first owner.</summary>
/// <param name="Customer">An id; unknown ones get an empty file, due to be filled in (R-CUS-1).</param>
/// <param name="SoldOn">In the customer's calendar.</param>
/// <param name="WarrantyMonths">The term that was agreed; left out, what is on file stays.</param>
public sealed record MachineSaleInput([property: IdText, Names("customer", MayBeNew = true)] string Customer, DateOnly SoldOn, [property: Range(1, 120)] int? WarrantyMonths = null);

/// <summary>The machine has another owner. Its dates and its warranty stay.</summary>
/// <param name="Customer">The new owner's id; unknown ones get an empty file, due to be filled in (R-CUS-1).</param>
/// <param name="OpenWork">Whose the open work on it is from now on; needed where there is any (<c>open_work</c>).</param>
public sealed record MachineTransferInput([property: IdText, Names("customer", MayBeNew = true)] string Customer, OpenWorkChoice? OpenWork = null);

public enum OpenWorkChoice
{
    /// <summary>The old owner's still.</summary>
    Stays,

    /// <summary>The new owner's.</summary>
    Moves,
}

/// <summary>The acceptance report was signed by both sides: the warranty runs from it (R-WAR-1).</summary>
/// <param name="AcceptedAt">When.</param>
/// <param name="CommissionedAt">When it was taken into use; left out, what is on file stays, else the acceptance.</param>
public sealed record MachineAcceptanceInput(DateTimeOffset AcceptedAt, DateTimeOffset? CommissionedAt = null);
