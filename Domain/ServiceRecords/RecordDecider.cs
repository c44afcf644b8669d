using Dispatch.Domain.Blobs;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.ServiceRecords;

/// <summary>All decisions about a field service record. Given again, a command yields nothing.</summary>
public static class RecordDecider
{
    private const int MaxPhotos = 50;
    private const int MaxName = 200;
    private const int MaxReason = 1_000;

    /// <param name="record">Null before the first word is written.</param>
    public static Decision<RecordEvent> Decide(FieldServiceRecord? record, RecordCommand command, RecordRules rules) => command switch
    {
        WriteRecord write => Write(record, write, rules),
        AttachPhoto attach => Attach(record, attach),
        DetachPhoto detach => Detach(record, detach),
        SignRecord sign => Sign(record, sign, rules),
        CorrectRecord correct => Correct(record, correct),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command to a field service record."),
    };

    private static Decision<RecordEvent> Write(FieldServiceRecord? record, WriteRecord command, RecordRules rules)
    {
        if (record?.Current.Sheet.Equals(command.Sheet) == true) return Decision<RecordEvent>.Nothing;
        if (record is { IsSigned: true }) return Signed(record);
        return SheetRules.Problem(command.Sheet, rules) is { } problem ? problem : new RecordWritten(command.Sheet, command.At);
    }

    private static Decision<RecordEvent> Attach(FieldServiceRecord? record, AttachPhoto command)
    {
        if (record?.Current.Photos.Contains(command.Photo) == true) return Decision<RecordEvent>.Nothing;
        if (record is { IsSigned: true }) return Signed(record);
        if (!command.Photo.Content.IsValid) return NoHash(command.Photo.Content);
        if (record?.Current.Photos.Length >= MaxPhotos)
            return new Rejection("too_many_photos", $"A record has at most {MaxPhotos} photos.");
        return new PhotoAttached(command.Photo, command.At);
    }

    private static Decision<RecordEvent> Detach(FieldServiceRecord? record, DetachPhoto command)
    {
        if (record?.Current.Photos.Any(p => p.Content == command.Photo) != true) return Decision<RecordEvent>.Nothing;
        return record.IsSigned ? Signed(record) : new PhotoDetached(command.Photo, command.At);
    }

    private static Decision<RecordEvent> Sign(FieldServiceRecord? record, SignRecord command, RecordRules rules)
    {
        if (record is { Current.Signature: { } signature })
            return signature.Image == command.Signature && signature.SignedAt == command.At
                ? Decision<RecordEvent>.Nothing
                : Signed(record);
        if (command.SignerName is not { Length: <= MaxName } name || !name.Any(char.IsLetter))
            return new Rejection("signer_missing", $"Give the name of the customer who signs, at most {MaxName} characters.");
        if (!command.Signature.IsValid) return NoHash(command.Signature);
        var version = record?.Current ?? new(1, RecordSheet.Blank, [], null, null);
        var gaps = RecordGaps.Of(version, rules);
        return gaps.IsEmpty
            ? new RecordSigned(version.Number, command.Signature, command.At)
            : new Rejection("record_incomplete", $"The record can't be signed before it is complete. Missing: {string.Join(", ", gaps)}.");
    }

    private static Decision<RecordEvent> Correct(FieldServiceRecord? record, CorrectRecord command)
    {
        if (string.IsNullOrWhiteSpace(command.Reason) || command.Reason.Length > MaxReason)
            return new Rejection("reason_missing", $"Say why the signed record is corrected, in at most {MaxReason} characters.");
        if (record is { IsSigned: true }) return new RecordCorrectionOpened(record.Current.Number + 1, command.Reason, command.At);
        return record?.Current.Correction?.Reason == command.Reason
            ? Decision<RecordEvent>.Nothing
            : new Rejection("record_unsigned", "The record is not signed yet: write it without a correction.");
    }

    private static Rejection Signed(FieldServiceRecord record) =>
        new("record_signed", $"Version {record.Current.Number} of the record is signed and never changes: open a correction.");

    private static Rejection NoHash(BlobHash hash) => new("invalid_hash", $"'{hash}' is no SHA-256 in 64 lower-case hexadecimal digits.");
}
