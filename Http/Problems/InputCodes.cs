namespace Dispatch.Http.Problems;

/// <summary>The codes of wrong input, the same for a whole call and for one item of a batch.</summary>
public static class InputCodes
{
    public const string InvalidJson = "invalid_json";
    public const string InvalidXml = "invalid_xml";
    public const string InvalidForm = "invalid_form";
    public const string InvalidEncoding = "invalid_encoding";

    /// <summary>The body ended before its own end.</summary>
    public const string BodyCut = "body_cut";
    public const string BodyTooLarge = "body_too_large";
    public const string TooManyItems = "too_many_items";
    public const string UnsupportedMediaType = "unsupported_media_type";
    public const string UnknownField = "unknown_field";
    public const string DuplicateField = "duplicate_field";
    public const string MissingField = "missing_field";
    public const string WrongType = "wrong_type";
    public const string OutOfRange = "out_of_range";
    public const string UnknownValue = "unknown_value";
    public const string InvalidValue = "invalid_value";
    public const string InvalidInstant = "invalid_instant";
    public const string UnknownParameter = "unknown_parameter";
    public const string InvalidParameter = "invalid_parameter";
    public const string InvalidHeader = "invalid_header";
}
