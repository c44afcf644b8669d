namespace Dispatch.Domain.FaultRules;

/// <summary>When a fault code that a machine tells becomes work, and how bad it is.</summary>
/// <param name="Model">The beginning of the models it is for, case ignored; null for all.</param>
/// <param name="Spn">Suspect parameter number of SAE J1939; null for a code of the maker's own.</param>
/// <param name="Fmi">Failure mode identifier; null for all of the SPN.</param>
/// <param name="Code">A code of the maker's own, in capital letters; null for one of SAE J1939.</param>
/// <param name="Severity">1 (breakdown) to 4 (R-SEV-1) of the request that it opens.</param>
/// <param name="Times">So many readings within <paramref name="Within"/> have to tell of it, from 1.</param>
[GenerateSerializer, Immutable]
public sealed record FaultRule(
    string? Model, int? Spn, int? Fmi, string? Code, int Severity, int Times, TimeSpan Within, Advice Advice)
{
    /// <summary>How closely it fits: the one of the longest model, then that of the very code, decides. Null when it does not.</summary>
    internal (int Model, int Code)? Fit(string model, FaultCode code)
    {
        if (Model is { } start && !model.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return null;
        if (Code is not null ? Code != code.Value : Spn != code.Spn || (Fmi is not null && Fmi != code.Fmi)) return null;
        return (Model?.Length ?? 0, Code is null && Fmi is null ? 0 : 1);
    }
}

/// <param name="Id">Its id, by which a request says what it rests on.</param>
[GenerateSerializer, Immutable]
public sealed record NamedFaultRule(string Id, FaultRule Rule);
