namespace Dispatch.Grains.Interfaces.Views.Requests;

/// <param name="Contact">Null when nobody was named, and after it was erased.</param>
/// <param name="Head">The stream head the request's row was written with.</param>
public sealed record RequestOverview(RequestRow Request, RequestContactRow? Contact, long Head);
