using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Http.Queries;

namespace Dispatch.Api.ServiceRecords;

/// <summary>One version of the field service record of a work order.</summary>
/// <param name="Valid">False until the customer has signed: without the signature the service is invalid (R-FSR-4).</param>
/// <param name="Missing">What has to be told before it can be signed, as paths into the sheet.</param>
/// <param name="Signer">Null before the signature, and after the name was erased.</param>
/// <param name="Correction">Why this version was made; null for the first.</param>
/// <param name="Versions">The numbers of all versions, the newest first.</param>
public sealed record RecordModel(
    string WorkOrder,
    int Version,
    bool Valid,
    ImmutableArray<string> Missing,
    SheetModel Sheet,
    ImmutableArray<PhotoModel> Photos,
    DateTimeOffset? SignedAt,
    string? Signer,
    string? Correction,
    ImmutableArray<int> Versions) : IVersioned
{
    /// <summary>Of the sheet, which is replaced as a whole.</summary>
    [JsonIgnore]
    public string Tag { get; private init; } = "";

    /// <param name="versions">All of them, the newest first.</param>
    /// <param name="chosen">One of them.</param>
    public static RecordModel Of(ImmutableArray<RecordListItem> versions, RecordListItem chosen)
    {
        var (order, version) = (chosen.Record.WorkOrder, chosen.Record.Version);
        return new(
            order,
            version.Number,
            version.Signature is not null,
            chosen.Record.Gaps,
            SheetModel.Of(version.Sheet),
            [.. version.Photos.Select(p => new PhotoModel(p.Content.Value, p.ContentType, p.Caption, p.TakenAt, $"/api/work-orders/{RouteText.Encode(order)}/record/photos/{p.Content}"))],
            version.Signature?.SignedAt,
            chosen.Signer,
            version.Correction?.Reason,
            [.. versions.Select(item => item.Record.Version.Number)])
        {
            Tag = VersionTag.Of(version.Sheet),
        };
    }
}

/// <param name="Hash">SHA-256 of the image.</param>
/// <param name="Address">Where the image is.</param>
public sealed record PhotoModel(string Hash, string ContentType, string? Caption, DateTimeOffset TakenAt, string Address);
