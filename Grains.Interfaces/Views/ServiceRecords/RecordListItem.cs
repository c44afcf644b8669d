namespace Dispatch.Grains.Interfaces.Views.ServiceRecords;

/// <param name="Signer">Null before the signature, and after the name was erased.</param>
public sealed record RecordListItem(RecordRow Record, string? Signer);
