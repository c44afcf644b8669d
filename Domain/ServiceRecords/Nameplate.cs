namespace Dispatch.Domain.ServiceRecords;

/// <summary>Model and serial number, as the order says or as read on the machine.</summary>
[GenerateSerializer, Immutable]
public sealed record Nameplate(string Model, string Serial)
{
    /// <summary>Case, blanks and dashes aside.</summary>
    public bool Matches(Nameplate other) => Same(Model, other.Model) && Same(Serial, other.Serial);

    private static bool Same(string one, string other) => string.Equals(Bare(one), Bare(other), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

/// <summary>The check on arrival (R-FSR-1).</summary>
/// <param name="Read">What the plate on the machine says; null when there is none or it can't be read.</param>
/// <param name="Remark">Why the work went on although the plate differs or can't be read.</param>
[GenerateSerializer, Immutable]
public sealed record NameplateCheck(Nameplate? Read, string? Remark);
