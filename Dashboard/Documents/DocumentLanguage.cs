namespace Dispatch.Dashboard.Documents;

/// <summary>The languages of printed documents.</summary>
public enum DocumentLanguage
{
    En,
    Zh,
    Es,
}
