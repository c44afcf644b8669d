namespace Dispatch.Api.Tests;

[CollectionDefinition(Name)]
public sealed class OnOneNode : ICollectionFixture<OneNode>
{
    public const string Name = "One node";
}
