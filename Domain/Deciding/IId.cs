namespace Dispatch.Domain.Deciding;

/// <summary>An identifier of one kind of thing; written as a plain string in JSON.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}
