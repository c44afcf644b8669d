using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>The key part of an identity. Integer keys are upper-case hexadecimal, Guid keys 32 digits.</summary>
public readonly record struct IdSpan
{
    private readonly string? value;

    private IdSpan(string value) => this.value = value;

    public bool IsDefault => string.IsNullOrEmpty(value);

    public static IdSpan Create(string id) => new(id);

    public override string ToString() => value ?? "";
}

/// <summary>The kind of a grain: by default its class name in lower case without the suffix Grain.</summary>
public readonly record struct GrainType
{
    private readonly string? value;

    private GrainType(string value) => this.value = value;

    public bool IsDefault => string.IsNullOrEmpty(value);

    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(value);
    }

    public override string ToString() => value ?? "";
}

/// <summary>The identity of a grain, as text <c>type/key</c>.</summary>
public readonly record struct GrainId(GrainType Type, IdSpan Key) : IParsable<GrainId>
{
    public bool IsDefault => Type.IsDefault && Key.IsDefault;

    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    public static GrainId Create(GrainType type, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new(type, IdSpan.Create(key));
    }

    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    /// <exception cref="ArgumentException">Not of the form <c>type/key</c>.</exception>
    public static GrainId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new ArgumentException($"Unable to parse \"{s}\" as a grain id");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GrainId result)
    {
        var slash = s?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        result = slash > 0 ? new(GrainType.Create(s![..slash]), IdSpan.Create(s[(slash + 1)..])) : default;
        return slash > 0;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, out GrainId result) => TryParse(s, null, out result);

    public override string ToString() => $"{Type}/{Key}";
}
