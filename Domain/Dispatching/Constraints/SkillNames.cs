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

    public static Wording? Of(string code) => Names.GetValueOrDefault(code);
}
