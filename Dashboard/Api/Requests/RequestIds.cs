using Dispatch.Api.Identifiers;

namespace Dispatch.Api.Requests;

internal static class RequestIds
{
    public static IdFormat Request { get; } = new("SR", 5, IsDated: true);
}
