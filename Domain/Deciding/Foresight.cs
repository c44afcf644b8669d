namespace Dispatch.Domain.Deciding;

/// <summary>Times that somebody wants, agrees or plans lie ahead, and not so far that they must be a slip.</summary>
public static class Foresight
{
    /// <summary>Assumption: nobody plans further ahead than a year and a day.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(366);

    /// <param name="time">UTC; null is no problem.</param>
    /// <param name="at">The moment from which it has to lie ahead, UTC.</param>
    /// <param name="grace">It may lie so long before that all the same.</param>
    /// <param name="code">Of the refusal when it has passed: <c>wanted_passed</c>; <c>too_far_ahead</c> when it is too far.</param>
    /// <param name="name">What it is: "The time wanted".</param>
    public static Rejection? Problem(
        DateTimeOffset? time, DateTimeOffset at, TimeSpan grace, TimeSpan longest, string code, string name) => time switch
        {
            null => null,
            { } passed when passed < at - grace => new(code, $"{name}, {passed:u}, has passed: give one to come."),
            { } far when far > at + longest =>
                new("too_far_ahead", $"{name}, {far:u}, is more than {longest.TotalDays:0} days ahead: look at the year."),
            _ => null,
        };
}
