using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Marks what a phone reported late or from elsewhere. The report stands: who relies on its instant shall know.</summary>
internal static class ReportMarks
{
    /// <returns>Always null: a mark refuses nothing.</returns>
    public static Rejection? Mark(OrderStory story, ProgressCommand command)
    {
        if (!story.HasEvents || command.Source != Source.Phone) return null;
        var late = command.Now - command.At > story.Rules.LateAfter;
        var distance =
            command is Arrive { Position: { } position } && story.State.File!.Site is { } site ? GreatCircle.Kilometres(position, site) : 0;
        double? far = distance > story.Rules.FarFromSiteKilometres ? Math.Round(distance, 2) : null;
        if (late || far is not null)
            story.Add(new ReportMarked(new ReportMark(Kind(command), command.At, command.Now, late, far), command.Source, command.At));
        return null;
    }

    private static ProgressReport Kind(ProgressCommand command) => command switch
    {
        Depart => ProgressReport.Departure,
        Arrive => ProgressReport.Arrival,
        EstimateArrival => ProgressReport.Estimate,
        PauseWork => ProgressReport.Pause,
        ResumeWork => ProgressReport.Resumption,
        CompleteWork => ProgressReport.Completion,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a report of progress."),
    };
}
