namespace Dispatch.Grains.Interfaces.Views.ServiceRecords;

/// <summary>Who signed a version of a record; apart from the journal because it may have to be erased. Key: order and the version's number.</summary>
[GenerateSerializer, Immutable]
public sealed record SignerRow(string WorkOrder, int Version, string Name) : ViewRow;
