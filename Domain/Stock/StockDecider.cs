using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.Stock;

/// <summary>
/// Decisions about what is in a technician's van. Given again, a count yields nothing; use is never refused for want of stock, because it
/// has happened.
/// </summary>
public static class StockDecider
{
    public const int MaxParts = 500;

    private const int MaxText = 200;

    /// <param name="future">How far an actor's clock may be ahead.</param>
    public static Decision<TechnicianEvent> Decide(TechnicianState technician, StockCommand command, TimeSpan future)
    {
        if (technician.File is null) return new Rejection("unknown_technician", "There is no such technician.");
        return command switch
        {
            CountStock count => Count(technician.Stock, count, future),
            UseParts { Parts.IsEmpty: true } => Decision<TechnicianEvent>.Nothing,
            UseParts use => new PartsUsed(use.Order, use.Version, use.Parts, use.At),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command to a van's stock."),
        };
    }

    private static Decision<TechnicianEvent> Count(VanStock stock, CountStock command, TimeSpan future)
    {
        if (command.At > command.Now + future)
            return new Rejection("in_future", $"{command.At:u} is still to come: check the clock it comes from.");
        ImmutableArray<PartCount> parts =
            [.. command.Parts.Select(part => part with { Number = PartNumbers.Normal(part.Number), Name = part.Name.Trim() })];
        if (Problem(parts) is { } problem) return problem;
        var counted = new StockCounted(parts, command.IsWhole, command.At);
        var after = VanStock.Evolve(stock, counted);
        if (after.Items.SequenceEqual(stock.Items)) return Decision<TechnicianEvent>.Nothing;
        return after.Items.Length > MaxParts
            ? new Rejection("too_many_parts", $"A van's list has at most {MaxParts} kinds of parts.")
            : counted;
    }

    private static Rejection? Problem(ImmutableArray<PartCount> parts)
    {
        if (parts.FirstOrDefault(part => !IsText(part.Number) || !IsText(part.Name)) is { } blank)
            return new("invalid_part", $"A part has a number and a name of at most {MaxText} characters, unlike '{blank.Number}'.");
        if (parts.FirstOrDefault(part => part.Quantity is < 0 or > PartCount.MaxQuantity) is { } wrong)
            return new("invalid_quantity", $"The quantity of '{wrong.Number}' is 0 to {PartCount.MaxQuantity}, not {wrong.Quantity}.");
        return parts.GroupBy(part => part.Number).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? new("duplicate_part", $"'{twice.Key}' was counted twice: tell one quantity.")
            : null;
    }

    private static bool IsText(string text) => text.Length is > 0 and <= MaxText;
}
