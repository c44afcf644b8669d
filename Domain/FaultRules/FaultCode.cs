using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.FaultRules;

/// <summary>What a machine calls a fault: <c>100/1</c>, SPN and FMI of SAE J1939, else the maker's own code in capital letters.</summary>
[GenerateSerializer, Immutable]
public readonly partial record struct FaultCode(string Value) : IId<FaultCode>
{
    /// <summary>The longest code of a maker's own; what follows is cut off.</summary>
    public const int MaxLength = 64;

    public static FaultCode Of(string value) => new(value);

    public static FaultCode J1939(int spn, int fmi) => new(string.Create(CultureInfo.InvariantCulture, $"{spn}/{fmi}"));

    /// <summary>
    /// As feeds write it: <c>SPN 100 FMI 1</c>, <c>100-1</c>, <c>100.1</c>, or a code of the maker's own; null when there is nothing.
    /// </summary>
    public static FaultCode? Parse(string? text)
    {
        var told = (text ?? "").Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
        if (told.Length == 0) return null;
        if (Written().Match(told) is { Success: true } match)
            return J1939(Number(match.Groups["spn"]), Number(match.Groups["fmi"]));
        return new FaultCode(told.Length > MaxLength ? told[..MaxLength].TrimEnd() : told);
    }

    /// <summary>Suspect parameter number; null for a maker's own code.</summary>
    public int? Spn => Parts() is var (spn, _) ? spn : null;

    /// <summary>Failure mode identifier; null for a maker's own code.</summary>
    public int? Fmi => Parts() is var (_, fmi) ? fmi : null;

    /// <summary>For people: <c>SPN 100 FMI 1</c>.</summary>
    public string Spoken => Parts() is var (spn, fmi) ? string.Create(CultureInfo.InvariantCulture, $"SPN {spn} FMI {fmi}") : Value;

    public override string ToString() => Value;

    private (int Spn, int Fmi)? Parts() =>
        Kept().Match(Value) is { Success: true } match ? (Number(match.Groups["spn"]), Number(match.Groups["fmi"])) : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<spn>[0-9]{1,6})/(?<fmi>[0-9]{1,2})$")]
    private static partial Regex Kept();

    [GeneratedRegex(@"^(?:SPN[\s:=#.-]*)?(?<spn>[0-9]{1,6})(?:[\s,;/.:-]+|(?=FMI))(?:FMI[\s:=#.-]*)?(?<fmi>[0-9]{1,2})$")]
    private static partial Regex Written();
}
