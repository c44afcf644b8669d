namespace Dispatch.Testing.Nodes;

/// <summary>What a customer draws on a phone's glass.</summary>
public static class SampleInk
{
    /// <summary>A wavy line across white ground, 120 x 40, PNG in Base64.</summary>
    public const string Signature =
        "iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAIAAAC6iKlyAAABGElEQVR42u3asRLCMAwDUO3szPz/T4aNrXeNHVsylY+xXNRHAmkMlqulYAJDG9plaE"
        + "Mbmlev9+f3EmfK5wSdWJn7KmcgKnSiq1mfjQqp6Drcx3NCUJluXZETrOixa/qjhq8hQG/F4lrX5YSUMnfbFxj3/lsgmJ5iHR5RAjrj1WmdHIsMnZdq"
        + "s86PQoM+ZdQA3fNZQj99KUTbosGIOVJk0fkzgBErsUikc2ODKXNkyirphn7y93459JQdAuXJE7NW4qC9eQn0uKe4/uMqzFLuOZdQhJ5y0kY/6cZE5d"
        + "3RFfoJiJ2VCLZClLs2t6D/prnHjZqFXuya0llPQS+Z0p8QCN/DEivxnNi9jSVfmlH9b1JDG9plaEM/vr5Tjkny8HXkcgAAAABJRU5ErkJggg==";
}
