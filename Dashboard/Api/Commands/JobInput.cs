using Dispatch.Domain.Deciding;
using Dispatch.Domain.Users;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace Dispatch.Api.Commands;

/// <summary>What every command to a request or a work order may say.</summary>
/// <param name="At">When it happened; left out, now. A phone that was offline tells it later.</param>
/// <param name="From">From where it is told; left out, from a technician's phone where a technician tells it, else from a desk. It has to be so (<c>not_yours</c>).</param>
public abstract record JobInput(DateTimeOffset? At = null, CommandOrigin? From = null) : IClaims
{
    /// <summary>Why a desk tells it only now: needed where <c>at</c> is longer ago than <c>WorkOrders:BackdatedAfter</c> (F-93).</summary>
    [Prose(1000)]
    public string? Backdated { get; init; }

    /// <summary>Only who is a technician has a technician's phone, and who is nothing else has no desk; an administrator may act for them.</summary>
    InputProblem? IClaims.Check(SignedIn caller) => From switch
    {
        CommandOrigin.Phone when caller.Technician is null && !caller.Is(Role.Administrator) => Claimed("Phone", "you are no technician"),
        CommandOrigin.Console when caller.Reach.Technician is not null => Claimed("Console", "you have no desk"),
        _ => null,
    };

    /// <param name="technician">Who the caller is, where they are nothing else.</param>
    internal Source Origin(string? technician) => (From, technician) is (CommandOrigin.Phone, _) or (null, not null) ? Source.Phone : Source.Console;

    private static InputProblem Claimed(string origin, string because) => new(
        "not_yours", "$.from", $"$.from says {origin}, and {because}: leave it out.", StatusCodes.Status403Forbidden);
}

public enum CommandOrigin
{
    Console,

    /// <summary>A technician's phone.</summary>
    Phone,
}

/// <summary>A command that says nothing more.</summary>
public sealed record PlainInput(DateTimeOffset? At = null, CommandOrigin? From = null) : JobInput(At, From);
