using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Requests;

/// <summary>Refusals that more than one decision needs.</summary>
internal static class Refuse
{
    private const int MaxText = 4_000;

    /// <summary>
    /// Null when the request is in one of these states, else a refusal named after the state it is in: <c>request_closed</c>.
    /// </summary>
    public static Rejection? Unless(RequestState request, params ReadOnlySpan<RequestStatus> allowed) => allowed.Contains(request.Status)
        ? null
        : new Rejection(Code(request.Status), $"The request is {request.Status}; this needs {string.Join(" or ", allowed.ToArray())}.");

    public static Rejection? IfOver(RequestState request) =>
        Unless(request, RequestStatus.Open, RequestStatus.Answered, RequestStatus.Transferred);

    /// <summary>While a remote session runs, its result comes first.</summary>
    public static Rejection? WhileRemote(RequestState request) => request.RemoteSince is { } since
        ? new("remote_running", $"A remote session runs since {since:u}: record first what the customer reports.")
        : null;

    /// <param name="code">The refusal when the text is not there or too long.</param>
    /// <param name="asked">What is asked for.</param>
    public static Rejection? Without(string text, string code, string asked) =>
        string.IsNullOrWhiteSpace(text) || text.Length > MaxText ? new(code, $"{asked}, in at most {MaxText} characters.") : null;

    private static string Code(RequestStatus status) => status switch
    {
        RequestStatus.Open => "request_open",
        RequestStatus.Answered => "request_answered",
        RequestStatus.Transferred => "request_transferred",
        RequestStatus.Closed => "request_closed",
        RequestStatus.Withdrawn => "request_withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a state of a request."),
    };
}
