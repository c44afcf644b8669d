using System.Globalization;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Dashboard.Dispatching.Sentences;

/// <summary>Puts a reason's figures into the words of its kind.</summary>
internal static class Reasons
{
    public static string Excluded(ExclusionReason reason, Func<Wording, string> language) => Filled(reason, kind => kind.Excluded, language);

    public static string Priced(ExclusionReason reason, Func<Wording, string> language) => Filled(reason, kind => kind.Priced, language);

    private static string Filled(ExclusionReason reason, Func<ReasonKind, Wording> form, Func<Wording, string> language) => ReasonKinds.Of(reason.Code) is { } kind
        ? language(form(kind))
            .Replace("{minutes}", Spans.Minutes(reason.Seconds).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{what}", reason.What, StringComparison.Ordinal)
        : reason.Code;
}
