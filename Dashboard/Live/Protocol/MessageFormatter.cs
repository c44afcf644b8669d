using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MessagePack;
using MessagePack.Formatters;

namespace Dispatch.Live.Protocol;

/// <summary>Writes a record as a map of its properties.</summary>
internal sealed class MessageFormatter<T> : IMessagePackFormatter<T?>
{
    private readonly Member[] members =
    [
        .. typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .Select(property => (Member)Activator.CreateInstance(typeof(Member<>).MakeGenericType(typeof(T), property.PropertyType), property)!),
    ];

    public void Serialize(ref MessagePackWriter writer, T? value, MessagePackSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        writer.WriteMapHeader(members.Length);
        foreach (var member in members)
            member.Write(ref writer, value, options);
    }

    public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => throw MessageFormatter.OnlyWritten();

    private abstract class Member(string name)
    {
        private readonly byte[] name = Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(name));

        public virtual void Write(ref MessagePackWriter writer, T of, MessagePackSerializerOptions options) => writer.WriteString(name);
    }

    private sealed class Member<TValue>(PropertyInfo property) : Member(property.Name)
    {
        private readonly Func<T, TValue> get = Getter(property.GetMethod!);

        public override void Write(ref MessagePackWriter writer, T of, MessagePackSerializerOptions options)
        {
            base.Write(ref writer, of, options);
            options.Resolver.GetFormatterWithVerify<TValue>().Serialize(ref writer, get(of), options);
        }

        /// <summary>A value's getter takes it by reference.</summary>
        private static Func<T, TValue> Getter(MethodInfo method)
        {
            if (!typeof(T).IsValueType)
                return method.CreateDelegate<Func<T, TValue>>();
            var ofValue = method.CreateDelegate<ByReference>();
            return value => ofValue(ref value);
        }

        private delegate TValue ByReference(ref T value);
    }
}

internal static class MessageFormatter
{
    public static NotSupportedException OnlyWritten() => new("The hubs only send this.");

    public static NotSupportedException OnlyRead() => new("The hubs only read this.");
}
