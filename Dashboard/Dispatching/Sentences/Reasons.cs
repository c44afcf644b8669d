using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Dashboard.Dispatching.Sentences;

/// <summary>Puts a reason's figures into the words of its kind.</summary>
internal static class Reasons
{
    /// <param name="span">A time as the language writes it.</param>
    public static string Excluded(ExclusionReason reason, Func<Wording, string> language, Func<TimeSpan, string> span) => Filled(reason, kind => kind.Excluded, language, span);

    /// <inheritdoc cref="Excluded"/>
    public static string Priced(ExclusionReason reason, Func<Wording, string> language, Func<TimeSpan, string> span) => Filled(reason, kind => kind.Priced, language, span);

    private static string Filled(ExclusionReason reason, Func<ReasonKind, Wording> form, Func<Wording, string> language, Func<TimeSpan, string> span)
    {
        if (ReasonKinds.Of(reason.Code) is not { } kind) return reason.Code;
        var what = (kind == ReasonKinds.MissingSkill || kind == ReasonKinds.SkillTooLow) && reason.What is { } skill && SkillNames.Of(skill) is { } name ? language(name) : reason.What;
        return language(form(kind))
            .Replace("{time}", span(TimeSpan.FromSeconds(reason.Seconds ?? 0)), StringComparison.Ordinal)
            .Replace("{what}", what, StringComparison.Ordinal);
    }
}
