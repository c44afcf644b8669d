using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>The base of all references. Two references are equal when they mean the same grain.</summary>
public abstract class GrainReference : IAddressable, IEquatable<GrainReference>
{
    public GrainId GrainId { get; internal set; }

    [AllowNull]
    internal IGrainReferenceRuntime Runtime { get; set; }

    /// <summary>Where the last call went; the runtime's own shortcut, checked at every use.</summary>
    internal object? Target { get; set; }

    public static bool operator ==(GrainReference? left, GrainReference? right) => left?.GrainId == right?.GrainId;

    public static bool operator !=(GrainReference? left, GrainReference? right) => !(left == right);

    public bool Equals(GrainReference? other) => this == other;

    public override bool Equals(object? obj) => obj is GrainReference other && Equals(other);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => $"GrainReference:{GrainId}";
}

internal interface IGrainReferenceRuntime
{
    object Cast(GrainReference reference, Type interfaceType);
}
