namespace Dispatch.Http.Csv;

/// <summary>Marks an endpoint whose list can be had as CSV, for the description of the API.</summary>
public sealed class CsvListMetadata
{
    public const string Parameter = CsvChoice.Parameter;
    public const string MediaType = CsvChoice.MediaType;

    public static CsvListMetadata Instance { get; } = new();
}
