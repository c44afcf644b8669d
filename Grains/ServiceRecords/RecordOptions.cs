using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.ServiceRecords;

/// <summary>
/// Configuration section <c>Records</c>: what field service records must tell. More than shipped can be asked for, not less (R-FSR-4).
/// </summary>
public sealed class RecordOptions
{
    public const string Section = "Records";

    /// <summary>Fields that the record of a kind of work must tell besides the shipped ones. Default: none.</summary>
    public IDictionary<WorkOrderType, IList<RecordField>> AlsoMandatory { get; } = new Dictionary<WorkOrderType, IList<RecordField>>();

    /// <summary>
    /// The items of the inspection of the whole machine, as codes of lower-case letters, digits and dashes. Default: none given, the
    /// shipped list for wheel loaders.
    /// </summary>
    public IList<string> Checklist { get; } = [];

    public RecordCatalogue Catalogue()
    {
        var mandatory = RecordCatalogue.Shipped.Mandatory;
        foreach (var (type, fields) in AlsoMandatory)
            mandatory = mandatory.SetItem(type, [.. mandatory[type].Union(fields)]);
        return new(mandatory, Checklist.Count == 0 ? RecordCatalogue.Shipped.Checklist : [.. Checklist]);
    }

    /// <summary>What is wrong, a sentence each; empty when all is well.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var item in Checklist.Where(
            item => item.Length == 0 || !item.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
            yield return $"Records:Checklist: '{item}' must be lower-case letters, digits and dashes.";
        foreach (var twice in Checklist.GroupBy(item => item).Where(g => g.Count() > 1))
            yield return $"Records:Checklist: '{twice.Key}' is there twice.";
    }
}
