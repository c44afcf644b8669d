namespace Dispatch.Domain.Dispatching.Constraints;

/// <summary>Why a technician cannot take a job. Each kind is a hard constraint with its own test.</summary>
public abstract record Exclusion
{
    private protected Exclusion()
    {
    }

    /// <summary>For people, in English; other languages are made from the kind and its numbers.</summary>
    public abstract string Sentence { get; }

    /// <summary>"95 min", "20 s".</summary>
    private protected static string Span(int seconds) => seconds < 120 ? $"{seconds} s" : $"{(seconds + 59) / 60} min";
}
