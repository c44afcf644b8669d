using System.Globalization;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Http.Calls;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;
using Orleans.Runtime;
using Orleans.Storage;

namespace Dispatch.Http.Problems;

/// <summary>
/// Turns outages into 503 with <c>Retry-After</c>, and what the server could not even read into its 4xx. Everything else is a bug: a 500
/// without details, logged by the framework.
/// </summary>
internal sealed class OutageHandler : IExceptionHandler
{
    private const int ClientClosedRequest = 499;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (IsGone(httpContext, exception))
        {
            httpContext.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        if (exception is BadHttpRequestException unreadable)
        {
            await Problem.Of(Unreadable(unreadable)).ExecuteAsync(httpContext);
            return true;
        }

        if (Outage(exception) is not var (code, detail))
            return false;
        httpContext.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        await Problem.Unavailable(code, detail).ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>
    /// Nobody is there any more who could be answered. The server cuts a call off before it says so to
    /// <see cref="HttpContext.RequestAborted"/>.
    /// </summary>
    private static bool IsGone(HttpContext context, Exception exception) =>
        (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        || exception is ConnectionAbortedException or { InnerException: ConnectionAbortedException };

    internal static InputProblem Unreadable(BadHttpRequestException exception) =>
        exception.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? new(InputCodes.BodyTooLarge, "$", "The body is larger than this endpoint takes.", exception.StatusCode)
        : new(InputCodes.InvalidEncoding, "$", exception.Message, exception.StatusCode);

    private static (string Code, string Detail)? Outage(Exception exception) => exception switch
    {
        JournalUnavailableException { OutcomeUnknown: true } =>
            ("journal_unavailable",
                "The database went away while it stored this call: it may be stored or not. Repeat it unchanged; what was stored is not "
                    + "stored twice."),
        JournalUnavailableException =>
            ("journal_unavailable",
                "The database does not accept writes now; nothing of what failed was stored. Repeat the call unchanged."),
        InconsistentStateException =>
            ("concurrent_change", "Another node changed the same thing at the same time. Repeat the call unchanged."),
        LimitExceededException =>
            ("overloaded", "Too many calls wait for the same thing. Repeat the call later."),
        _ when Unreachable.Is(exception) =>
            ("node_unavailable",
                "The part of the system that has this went away; the call may have been carried out or not. Repeat it unchanged."),
        TimeoutException =>
            ("timeout", "The answer did not come in time; the call may have been carried out or not. Repeat it unchanged."),
        _ => null,
    };
}
