using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Http.Idempotency;

/// <summary>
/// The same <c>Idempotency-Key</c> gives the first answer, byte for byte, for as long as answers are kept; with another body or address it
/// is refused. Outages are not kept.
/// </summary>
internal static class FirstAnswerFilter
{
    /// <summary>Says that an answer was given before.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    private static readonly string[] Kept = [HeaderNames.ContentType, HeaderNames.Location, HeaderNames.ETag];

    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            || !http.Request.Headers.ContainsKey(CallContext.IdempotencyHeader)
            || http.GetEndpoint()?.Metadata.GetMetadata<TellsSecret>() is not null)
            return await next(invocation);
        var services = http.RequestServices;
        using var call = new KeyedCall(
            http.Caller().Actor, services.GetRequiredService<IFirstAnswers>(), services.GetRequiredService<KeysUnderWay>(),
            http.RequestAborted);
        http.Features.Set(call);
        try
        {
            if (KeyOf(invocation) is { } known)
            {
                if (known.Problem is { } wrong) return Problem.Of(wrong);
                await call.RecogniseAsync(known.Key!);
            }

            var result = await next(invocation);
            return call.Key is not null && result is IResult answer ? await AnswerAsync(http, answer, call) : result;
        }
        catch (AnsweredBefore before)
        {
            return before.Answer.BodyHash == call.Key!.BodyHash
                ? await RepeatAsync(http, before.Answer)
                : Problem.Of(IdempotencyKey.Reused);
        }
    }

    /// <summary>To be called by whoever reads a body late.</summary>
    public static Task RecogniseAsync(HttpContext http, object body) =>
        body is IKeyed { Key: { } key } && http.Features.Get<KeyedCall>() is { } call ? call.RecogniseAsync(key) : Task.CompletedTask;

    /// <summary>Null as long as it depends on a body that was not read.</summary>
    private static (IdempotencyKey? Key, InputProblem? Problem)? KeyOf(EndpointFilterInvocationContext invocation)
    {
        if (invocation.Arguments.OfType<IKeyed>().FirstOrDefault() is { } body) return (body.Key, null);
        var request = invocation.HttpContext.Request;
        return request.ContentLength is null or 0 && request.Headers.TransferEncoding.Count == 0
            ? CallContext.Idempotency(request, [])
            : null;
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, IResult result, KeyedCall call)
    {
        var server = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        var buffered = new StreamResponseBodyFeature(buffer);
        http.Features.Set<IHttpResponseBodyFeature>(buffered);
        try
        {
            await result.ExecuteAsync(http);
            await buffered.Writer.FlushAsync();
        }
        finally
        {
            http.Features.Set(server);
        }

        var body = buffer.ToArray();
        if (http.Response.StatusCode < StatusCodes.Status500InternalServerError
            && http.Response.StatusCode != StatusCodes.Status429TooManyRequests)
        {
            var headers = Kept.Where(name => http.Response.Headers[name].Count > 0)
                .ToImmutableDictionary(name => name, name => http.Response.Headers[name].ToString());
            var first = new FirstAnswer(call.Caller, call.Key!.Key, call.Key.BodyHash, http.Response.StatusCode, headers, body);
            await http.RequestServices.GetRequiredService<IFirstAnswers>().KeepAsync(first, CancellationToken.None);
        }

        return await WriteAsync(http, body);
    }

    private static Task<IResult> RepeatAsync(HttpContext http, FirstAnswer first)
    {
        http.Response.StatusCode = first.Status;
        foreach (var (name, value) in first.Headers) http.Response.Headers[name] = value;
        http.Response.Headers[ReplayedHeader] = "true";
        return WriteAsync(http, first.Body);
    }

    private static async Task<IResult> WriteAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        if (!body.IsEmpty) await http.Response.Body.WriteAsync(body, http.RequestAborted);
        return TypedResults.Empty;
    }
}
