using System.Reflection;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Http.Access;
using Dispatch.Http.Calls;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.Metadata;

namespace Dispatch.Http.Bodies;

/// <summary>The body of a command: strict JSON with the call's idempotency key.</summary>
public sealed class Body<T> : IReadBody<Body<T>>, IKeyed where T : class
{
    private readonly T? value;
    private readonly Caller? caller;

    private Body(T value, Caller caller) => (this.value, this.caller) = (value, caller);

    private Body(InputProblem problem) => Problem = problem;

    public InputProblem? Problem { get; }

    public T Value => value ?? throw new InvalidOperationException("A wrong body must not reach an endpoint.");

    public Caller Caller => caller ?? throw new InvalidOperationException("A wrong body must not reach an endpoint.");

    IdempotencyKey? IKeyed.Key => caller?.Idempotency;

    public static async ValueTask<Body<T>> BindAsync(HttpContext context)
    {
        var (read, unreadable) = await BodyReader.ReadAsync(context.Request, BodyLimits.Command, context.RequestAborted);
        using var body = read;
        if (body is null)
            return new(unreadable!);
        if (!StrictJson.TryRead<T>(body.Memory, out var value, out var wrong) || (wrong = (value as IChecksItself)?.Check()) is not null)
            return new(wrong);
        var (key, invalid) = CallContext.Idempotency(context.Request, body.Span);
        var (version, wrongVersion) = CallContext.IfMatch(context.Request);
        return (invalid ?? wrongVersion ?? await BeyondAsync(context, value)) is { } problem
            ? new(problem)
            : new(value, context.Caller() with { Idempotency = key, IfMatch = version });
    }

    /// <summary>Who has no identity has no reach either: what their links may name is theirs to say.</summary>
    private static async ValueTask<InputProblem?> BeyondAsync(HttpContext context, T value) => context.SignedIn() is { } who
        ? (value as IClaims)?.Check(who)
            ?? (who.Reach.IsEverywhere
                ? null
                : await context.RequestServices.GetRequiredService<BodyReach>().RefusalAsync(value, who.Reach, context.RequestAborted))
        : null;

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
