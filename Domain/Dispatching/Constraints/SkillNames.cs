using System.Collections.Frozen;

namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>What the usual skills are called; others are called by their code.</summary>
public static class SkillNames
{
    private static readonly FrozenDictionary<string, Wording> Names = new Dictionary<string, Wording>
    {
        ["engine"] = new("Engine", "发动机", "Motor"),
        ["hydraulics"] = new("Hydraulics", "液压", "Hidráulica"),
        ["electrics"] = new("Electrics", "电气", "Electricidad"),
        ["transmission"] = new("Transmission", "变速箱", "Transmisión"),
        ["inspection"] = new("Inspection", "巡检", "Inspección"),
        ["maintenance"] = new("Maintenance", "保养", "Mantenimiento"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="code">With or without a level.</param>
    public static Wording? Of(string code)
    {
        if (Names.GetValueOrDefault(code) is { } plain) return plain;
        var (skill, level) = SkillLevel.Of(code);
        return Names.GetValueOrDefault(skill) is { } name
            ? new($"{name.En}, level {level}", $"{name.Zh} {level}级", $"{name.Es}, nivel {level}")
            : null;
    }
}
