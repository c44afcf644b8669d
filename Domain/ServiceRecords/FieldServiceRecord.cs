using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dispatch.Domain.ServiceRecords;

/// <summary>The field service record of a work order (R-FSR-4): part of the order's state, null before the first word is written.</summary>
/// <param name="Current">The version that is being written, or the signed one that holds.</param>
/// <param name="Earlier">Signed versions that were corrected, oldest first.</param>
[GenerateSerializer, Immutable]
public sealed record FieldServiceRecord(RecordVersion Current, ImmutableArray<RecordVersion> Earlier)
{
    /// <summary>Without it the service is invalid (R-FSR-4). False again while a correction waits for its signature.</summary>
    [JsonIgnore]
    public bool IsSigned => Current.Signature is not null;

    public static FieldServiceRecord Evolve(FieldServiceRecord? record, RecordEvent happened)
    {
        var before = record ?? new(new(1, RecordSheet.Blank, [], null, null), []);
        var current = before.Current;
        return happened switch
        {
            RecordWritten written => before with { Current = current with { Sheet = written.Sheet } },
            PhotoAttached attached => before with { Current = current with { Photos = Put(current.Photos, attached.Photo) } },
            PhotoDetached detached =>
                before with { Current = current with { Photos = current.Photos.RemoveAll(p => p.Content == detached.Photo) } },
            RecordSigned signed => before with { Current = current with { Signature = new(signed.Signature, signed.At) } },
            RecordCorrectionOpened opened => new(
                current with { Number = opened.Version, Correction = new(opened.Reason, opened.At), Signature = null },
                before.Earlier.Add(current)),
            _ => throw new ArgumentOutOfRangeException(
                nameof(happened), happened.GetType().Name, "Not an event of a field service record."),
        };
    }

    private static ImmutableArray<RecordPhoto> Put(ImmutableArray<RecordPhoto> photos, RecordPhoto photo)
    {
        for (var i = 0; i < photos.Length; i++)
            if (photos[i].Content == photo.Content) return photos.SetItem(i, photo);
        return photos.Add(photo);
    }
}
