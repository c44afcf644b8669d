using System.Collections.Immutable;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;

namespace Dispatch.Grains.ServiceRecords;

/// <summary>What people see of a work order's field service record.</summary>
internal static class RecordProjection
{
    /// <summary>The rows of versions that changed; earlier ones never do.</summary>
    public static ImmutableArray<ViewRow> Rows(string workOrder, FieldServiceRecord? before, FieldServiceRecord? after, RecordRules rules)
    {
        if (after is null || ReferenceEquals(before, after)) return [];
        var first = before?.Current.Number ?? 1;
        return
        [
            .. after.Earlier.Add(after.Current)
                .Where(version => version.Number >= first && !ReferenceEquals(version, before?.Current))
                .Select(version => new RecordRow(workOrder, version, version.Signature is null ? RecordGaps.Of(version, rules) : [])),
        ];
    }

    /// <summary>The row that goes with a signature: the name that no event holds.</summary>
    public static ImmutableArray<ViewRow> Extra(string workOrder, FieldServiceRecord? record, RecordCommand command) =>
        command is SignRecord sign
            && record is not { IsSigned: true } ? [new SignerRow(workOrder, record?.Current.Number ?? 1, sign.SignerName)] : [];
}
