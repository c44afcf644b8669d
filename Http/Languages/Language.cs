namespace Dispatch.Http.Languages;

/// <summary>The languages that the product speaks.</summary>
public enum Language
{
    En,
    Zh,
    Es,
}
