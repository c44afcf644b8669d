using System.Text;

namespace Dispatch.Domain.Machines;

/// <summary>Whether a machine that somebody names is one that is known (F-35). Case and width of letters don't matter.</summary>
public static class MachineMatching
{
    /// <summary>As names are compared: <c>hc-m1</c>, <c>HC-M1</c> and their full-width forms are one.</summary>
    public static string Fold(string name) =>
        (Ascii.IsValid(name) ? name : WellFormed(name).Normalize(NormalizationForm.FormKC)).Trim().ToUpperInvariant();

    /// <summary>All folded names under which a machine so named may be on file.</summary>
    public static IEnumerable<string> Names(NamedMachine named)
    {
        yield return Fold(named.Number);
        if (named.Identity.Maker is not null) yield return Fold(Own(named));
        if (named.Identity.Pin is { } pin) yield return Fold(pin);
    }

    /// <summary>The machine meant, by what says most: its PIN, its maker's serial number, then what its owner calls it.</summary>
    /// <param name="known">All on file under any of <see cref="Names"/>.</param>
    /// <returns>Its key; null when none of them is meant.</returns>
    public static string? Find(NamedMachine named, IReadOnlyCollection<KnownMachine> known)
    {
        var number = Fold(named.Number);
        var pin = named.Identity.Pin is { } told ? Fold(told) : null;
        return (known.FirstOrDefault(machine => pin is not null && (Is(machine.Identity.Pin, pin) || Is(machine.Key, pin)))
            ?? known.FirstOrDefault(machine => named.Identity.Maker is not null && Is(machine.Key, Fold(Own(named))))
            ?? known.FirstOrDefault(machine => machine.Key == named.Number && IsOfMaker(machine, named) && IsOfPin(machine, pin))
            ?? known.FirstOrDefault(machine => Is(machine.Key, number) && IsOfMaker(machine, named) && IsOfPin(machine, pin))
            ?? known.FirstOrDefault(machine => Is(machine.Identity.Pin, number))
            ?? known.FirstOrDefault(machine => pin is null && Is(machine.Identity.EquipmentId, number) && IsOfMaker(machine, named)))
            ?.Key;
    }

    /// <summary>The key for a machine that is not known: its number, with its maker where another maker's machine has the number.</summary>
    public static string KeyFor(NamedMachine named, IReadOnlyCollection<KnownMachine> known) =>
        known.Any(machine => Is(machine.Key, Fold(named.Number))) && named.Identity.Maker is not null ? Own(named) : named.Number;

    /// <summary>Half of a surrogate pair alone cannot be normalised: it stands for nothing.</summary>
    private static string WellFormed(string name) => string.Concat(name.EnumerateRunes());

    private static string Own(NamedMachine named) => $"{named.Number}@{named.Identity.Maker}";

    private static bool Is(string? name, string folded) => name is not null && Fold(name) == folded;

    private static bool IsOfMaker(KnownMachine machine, NamedMachine named) =>
        machine.Identity.Maker is not { } known || named.Identity.Maker is not { } told || Is(known, Fold(told));

    private static bool IsOfPin(KnownMachine machine, string? pin) =>
        pin is null || machine.Identity.Pin is not { } known || Is(known, pin);
}

/// <summary>A machine as somebody outside names it.</summary>
/// <param name="Number">Its serial number, else its PIN or what its owner calls it.</param>
public readonly record struct NamedMachine(string Number, MachineIdentity Identity);

/// <summary>A machine on file.</summary>
/// <param name="Key">Under which it is kept: its serial number as it was first told.</param>
public sealed record KnownMachine(string Key, MachineIdentity Identity);
