using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Api.Dispatching.Sentences;

/// <summary>Puts a reason's figures into the words of its kind.</summary>
internal static class Reasons
{
    /// <param name="span">A time as the language writes it.</param>
    public static string Excluded(ExclusionReason reason, Func<Wording, string> language, Func<TimeSpan, string> span) => Filled(reason, kind => kind.Excluded, language, span);

    /// <inheritdoc cref="Excluded"/>
    public static string Priced(ExclusionReason reason, Func<Wording, string> language, Func<TimeSpan, string> span) => Filled(reason, kind => kind.Priced, language, span);

    /// <summary>Why work stays behind (R-TRIP-1).</summary>
    public static Wording Behind(string? code) => code switch
    {
        "customer_not_contacted" => new("customer not contacted", "未联系客户", "cliente sin contactar"),
        "materials_not_ready" => new("materials not ready", "物料未备齐", "material sin preparar"),
        "skill_missing" => new("the technician lacks a skill", "技师缺少所需技能", "al técnico le falta una capacidad"),
        "parts_missing" => new("parts not in the van", "车上缺少配件", "faltan piezas en la furgoneta"),
        "rejected_recently" => new("rejected recently", "刚被拒单", "rechazada hace poco"),
        _ => new(code ?? "", code ?? "", code ?? ""),
    };

    private static string Filled(ExclusionReason reason, Func<ReasonKind, Wording> form, Func<Wording, string> language, Func<TimeSpan, string> span)
    {
        if (ReasonKinds.Of(reason.Code) is not { } kind) return reason.Code;
        var what = (kind == ReasonKinds.MissingSkill || kind == ReasonKinds.SkillTooLow) && reason.What is { } skill && SkillNames.Of(skill) is { } name ? language(name) : reason.What;
        return language(form(kind))
            .Replace("{time}", span(TimeSpan.FromSeconds(reason.Seconds ?? 0)), StringComparison.Ordinal)
            .Replace("{what}", what, StringComparison.Ordinal);
    }
}
