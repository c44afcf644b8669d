using System.Collections.Frozen;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.WorkOrders;
using Dispatch.Http.Languages;

namespace Dispatch.Documents;

/// <summary>What documents say, in one language.</summary>
internal sealed partial record Words
{
    /// <summary>As in BCP 47.</summary>
    public required string Tag { get; init; }

    public required string Record { get; init; }

    public required string MaintenanceForm { get; init; }

    public required string WorkOrder { get; init; }

    public required string Version { get; init; }

    public required string Kind { get; init; }

    public required string Service { get; init; }

    public required string Station { get; init; }

    public required string Customer { get; init; }

    public required string Machine { get; init; }

    public required string Serial { get; init; }

    public required string Technician { get; init; }

    public required string Arrival { get; init; }

    public required string Introduced { get; init; }

    public required string Nameplate { get; init; }

    public required string NameplateMatches { get; init; }

    public required string NameplateDiffers { get; init; }

    public required string OperatingHours { get; init; }

    public required string FaultAndCause { get; init; }

    public required string Fault { get; init; }

    public required string Cause { get; init; }

    public required string Responsibility { get; init; }

    public required string MisuseExplained { get; init; }

    public required string Work { get; init; }

    /// <summary>Of the service (R-MNT-2).</summary>
    public required string Tasks { get; init; }

    public required string Parts { get; init; }

    public required string NoParts { get; init; }

    public required string PartNumber { get; init; }

    public required string PartName { get; init; }

    public required string Quantity { get; init; }

    public required string OldSerial { get; init; }

    public required string NewSerial { get; init; }

    public required string Inspection { get; init; }

    public required string Test { get; init; }

    public required string Passed { get; init; }

    public required string NotPassed { get; init; }

    public required string Guidance { get; init; }

    public required string Advice { get; init; }

    public required string Leaving { get; init; }

    public required string Restored { get; init; }

    public required string Cleared { get; init; }

    public required string PrecautionsExplained { get; init; }

    public required string Commissioning { get; init; }

    public required string EnvironmentChecked { get; init; }

    public required string UserTrained { get; init; }

    public required string Rating { get; init; }

    public required string Photos { get; init; }

    public required string Correction { get; init; }

    public required string Signature { get; init; }

    public required string Signer { get; init; }

    public required string SignedAt { get; init; }

    /// <summary>Without the signature the service is invalid (R-FSR-4).</summary>
    public required string NotSigned { get; init; }

    public required string Missing { get; init; }

    /// <summary>R-MNT-5, in the order in which the copies lie.</summary>
    public required IReadOnlyList<string> Copies { get; init; }

    public required FrozenDictionary<WorkOrderType, string> Kinds { get; init; }

    public required FrozenDictionary<Responsibility, string> Responsibilities { get; init; }

    public required FrozenDictionary<InspectionResult, string> Results { get; init; }

    public required FrozenDictionary<TaskOutcome, string> Outcomes { get; init; }

    /// <summary>By code; an item that is not shipped is shown by its code.</summary>
    public required FrozenDictionary<string, string> Items { get; init; }

    public static Words Of(Language language) => language switch
    {
        Language.Zh => Chinese,
        Language.Es => Spanish,
        _ => English,
    };

    /// <summary>A plan's words in this language.</summary>
    public string Of(PlanText text) => Tag.StartsWith("zh", StringComparison.Ordinal) ? text.Zh : Tag.StartsWith("es", StringComparison.Ordinal) ? text.Es : text.En;

    private static FrozenDictionary<string, string> ItemsOf(params ReadOnlySpan<string> names)
    {
        var items = new Dictionary<string, string>();
        for (var i = 0; i < RecordCatalogue.Shipped.Checklist.Length; i++)
            items.Add(RecordCatalogue.Shipped.Checklist[i], names[i]);
        return items.ToFrozenDictionary();
    }

    private static FrozenDictionary<TEnum, string> NamesOf<TEnum>(params ReadOnlySpan<string> names) where TEnum : struct, Enum
    {
        var values = Enum.GetValues<TEnum>();
        var named = new Dictionary<TEnum, string>();
        for (var i = 0; i < values.Length; i++)
            named.Add(values[i], names[i]);
        return named.ToFrozenDictionary();
    }
}
