using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>Gives every code of a skill or a part a bit.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> skillBits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> partBits = new(StringComparer.Ordinal);

    /// <param name="reuse">Filled anew where it is long enough.</param>
    public ulong[] Bits(ImmutableArray<string> skills, ImmutableArray<string> parts, ulong[]? reuse = null)
    {
        var highest = -1;
        foreach (var skill in skills) highest = int.Max(highest, BitOf(skillBits, SkillLevel.Canonical(skill)));
        foreach (var part in parts) highest = int.Max(highest, BitOf(partBits, part));
        var words = (highest + 64) / 64;
        var bits = reuse is not null && reuse.Length >= words ? reuse : words == 0 ? [] : new ulong[words];
        Array.Clear(bits);
        foreach (var skill in skills) Set(bits, skillBits[SkillLevel.Canonical(skill)]);
        foreach (var part in parts) Set(bits, partBits[part]);
        return bits;
    }

    private static void Set(ulong[] bits, int bit) => bits[bit >> 6] |= 1ul << bit;

    private int BitOf(Dictionary<string, int> bits, string code)
    {
        if (bits.TryGetValue(code, out var bit)) return bit;
        return bits[code] = skillBits.Count + partBits.Count;
    }
}
