namespace Dispatch.Grains.Interfaces.Contracts.Calls;

/// <summary>Under what kind messages are addressed to a grain: the target is <c>kind/key</c>. Kept in the outbox, so it stays what it is.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class InboxAttribute(string kind) : Attribute
{
    public string Kind => kind;
}
