using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>Technicians who are alike in everything that a plan asks for: of those without work one stands for all.</summary>
/// <param name="Place">Where their free suffix begins.</param>
internal sealed record Crew(int Place, int[] Technicians)
{
    public static Crew[] Of<TTravel>(Terms terms, Schedule<TTravel> schedule)
        where TTravel : struct, ITravel =>
        [.. Enumerable.Range(0, terms.Technicians.Length)
            .GroupBy(t => Likeness(terms, t))
            .Select(alike => new Crew(schedule.Slots[schedule.FirstFree(alike.First())].Place, [.. alike]))];

    public bool MayDo(ulong[] row)
    {
        foreach (var t in Technicians)
            if ((row[t >> 6] >> t & 1) != 0) return true;
        return false;
    }

    private static string Likeness(Terms terms, int t)
    {
        var (who, ready) = (terms.Problem.Technicians[t], terms.Technicians[t].Ready);
        if (!who.Committed.IsEmpty || !who.Breaks.IsDefaultOrEmpty) return $"{t}";
        var codes = who.Skills.Order(StringComparer.Ordinal).Append("").Concat(who.Parts.Order(StringComparer.Ordinal));
        return string.Join('\n',
            codes.Prepend(
                $"{who.Place} {ready} {who.Shift.Until} {who.EndPlace} {who.Capacity} {who.IsOffDuty} {who.ContractLeft} {who.AbsentIn} {who.Day} {who.IsOnCall} {who.IsExpected} {who.GoesOn}"));
    }
}
