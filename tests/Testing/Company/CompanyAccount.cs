namespace Dispatch.Testing.Company;

/// <summary>Somebody at the company's provider; what they are there can be changed between two sign-ins.</summary>
/// <param name="Subject">Theirs for ever.</param>
public sealed record CompanyAccount(string Subject)
{
    public string Account { get; init; } = Subject;

    public string Name { get; init; } = Subject;

    public string[] Roles { get; init; } = [];

    public string[] Stations { get; init; } = [];

    /// <summary>Claims beside those.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();
}
