using Dispatch.Domain.Deciding;
using Dispatch.Http.Json;

namespace Dispatch.Api.Commands;

/// <summary>What every command to a request or a work order may say.</summary>
/// <param name="At">When it happened; left out, now. A phone that was offline tells it later.</param>
/// <param name="From">From where it is told; left out, from a desk.</param>
public abstract record JobInput(DateTimeOffset? At = null, CommandOrigin From = CommandOrigin.Console)
{
    /// <summary>Why a desk tells it only now: needed where <c>at</c> is longer ago than <c>WorkOrders:BackdatedAfter</c> (F-93).</summary>
    [Prose(1000)]
    public string? Backdated { get; init; }

    internal Source Origin => From == CommandOrigin.Phone ? Source.Phone : Source.Console;
}

public enum CommandOrigin
{
    Console,

    /// <summary>A technician's phone.</summary>
    Phone,
}

/// <summary>A command that says nothing more.</summary>
public sealed record PlainInput(DateTimeOffset? At = null, CommandOrigin From = CommandOrigin.Console) : JobInput(At, From);
