using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Dispatching;

namespace Dispatch.Dashboard.Dispatching;

/// <summary>Who could do a job (R-SLA-6).</summary>
/// <param name="At">The moment for which it holds.</param>
/// <param name="Candidates">Those who can, the best choice first, then those who cannot.</param>
/// <param name="LeastLate">Null when somebody arrives in time, when no clock runs, or when nobody can do it at all.</param>
/// <param name="TravelProvider">Who told the travel times.</param>
public sealed record PreviewModel(DateTimeOffset At, ImmutableArray<CandidateModel> Candidates, LeastLateModel? LeastLate, string TravelProvider)
{
    internal static PreviewModel Of(Preview preview, Speaker speaker)
    {
        var model = ExplanationModel.Of(preview.Explanation, speaker);
        return new(preview.At, model.Candidates, model.LeastLate, model.TravelProvider);
    }
}
