using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Http.Idempotency;

public static class Erasing
{
    /// <summary>Nor does a call that is repeated tell again who was erased: the first answers of before are not kept any longer.</summary>
    public static RouteHandlerBuilder ErasingAPerson(this RouteHandlerBuilder route) => route.AddEndpointFilter(async (invocation, next) =>
    {
        var result = await next(invocation);
        await invocation.HttpContext.RequestServices.GetRequiredService<IFirstAnswers>().ForgetAllAsync(CancellationToken.None);
        return result;
    });
}
