using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Api.Dispatching.Sentences;

/// <summary>What a decision says to people, in one language. Every number in a sentence is one of the decision's.</summary>
internal interface IDispatchSentences
{
    /// <summary>When somebody who can do the job would arrive, against the clock.</summary>
    string Arrival(Considered candidate, Reading reading);

    string Exclusion(ExclusionReason reason);

    /// <summary>What an emergency pays for with somebody (R-SEV-2).</summary>
    string Price(ExclusionReason reason);

    /// <summary>Who comes along, and when the work goes on; empty when nobody does and it is done in one.</summary>
    string Along(Considered candidate, Reading reading);

    /// <summary>What gives way for it; empty where nothing does.</summary>
    string GivesWay(ImmutableArray<Displaced> work);

    /// <summary>What is done on the same trip (R-TRIP-1).</summary>
    string GoesAlong(GoesAlong work);

    /// <summary>What is left at the machine, and why.</summary>
    string StaysBehind(GoesAlong work);

    /// <summary>The least bad of what somebody could do who cannot do it as things are; empty where there is nothing.</summary>
    string Anyway(LeastBad anyway, Reading reading);

    /// <summary>R-SLA-6.</summary>
    string LeastLate(LeastLate least);

    string Gap(CoverageGap gap);

    string Chosen(string technician);

    string Nobody(NobodyReason reason);
}
