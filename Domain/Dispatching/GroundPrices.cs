namespace Dispatch.Domain.Dispatching;

/// <summary>
/// What is paid when an emergency goes to somebody whom other work would not be given (R-SEV-2), in seconds of travel. Dearer than a missed
/// clock is what makes the visit useless or has been refused; cheaper is what is only inconvenient.
/// </summary>
/// <param name="MissingPart">For each part that is not on board.</param>
/// <param name="Rejected">Whoever rejected it, or let it expire, is asked again.</param>
/// <param name="Stale">The position is too old to be relied on.</param>
/// <param name="Break">A break is cut short.</param>
/// <param name="OvertimePerSecond">After the end of the shift.</param>
/// <param name="CallOut">Somebody off duty is called.</param>
/// <param name="OnCall">Somebody on call outside their shift is sent; their time on site is paid as overtime besides.</param>
public sealed record GroundPrices(
    int MissingPart = 400_000,
    int Rejected = 600_000,
    int Stale = 30_000,
    int Break = 10_000,
    int OvertimePerSecond = 4,
    int CallOut = 800_000,
    int OnCall = 15_000);
