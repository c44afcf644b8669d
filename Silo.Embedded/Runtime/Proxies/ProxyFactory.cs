using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.Proxies;

/// <summary>
/// Makes, once per interface, a class of references and, per method, a class of calls that carries the arguments in typed fields:
/// nothing is boxed, looked up or reflected upon when a call is made.
/// </summary>
internal static class ProxyFactory
{
    private static readonly ModuleBuilder Module = AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("Dispatch.Silo.Embedded.Proxies"), AssemblyBuilderAccess.Run)
        .DefineDynamicModule("Proxies");

    private static readonly ConcurrentDictionary<Type, Lazy<Func<GrainReference>>> Constructors = new();
    private static int names;

    /// <summary>A new reference, not yet bound to a grain.</summary>
    /// <exception cref="ArgumentException">The interface has something that cannot be called from afar.</exception>
    public static GrainReference Create(Type contract) => Constructors.GetOrAdd(contract, static type => new(() => Build(type))).Value();

    private static Func<GrainReference> Build(Type contract)
    {
        if (contract is not { IsInterface: true, IsVisible: true, ContainsGenericParameters: false } || !typeof(IAddressable).IsAssignableFrom(contract))
            throw new ArgumentException($"{contract.FullName} must be a public interface derived from {nameof(IGrain)} or {nameof(IGrainObserver)}.");
        lock (Module)
        {
            var proxy = Module.DefineType(UniqueName(contract.Name), TypeAttributes.Sealed, typeof(GrainReference), [contract]);
            proxy.DefineDefaultConstructor(MethodAttributes.Public);
            foreach (var method in contract.GetInterfaces().Prepend(contract).SelectMany(type => type.GetMethods()).Where(method => method.IsAbstract))
                DefineMethod(proxy, method, CallBuilder.Define(Module, UniqueName($"{method.DeclaringType!.Name}.{method.Name}"), method));
            var type = proxy.CreateType();
            var create = new DynamicMethod("Create", typeof(GrainReference), [], typeof(ProxyFactory).Module, skipVisibility: true);
            var code = create.GetILGenerator();
            code.Emit(OpCodes.Newobj, type.GetConstructor([])!);
            code.Emit(OpCodes.Ret);
            return create.CreateDelegate<Func<GrainReference>>();
        }
    }

    private static void DefineMethod(TypeBuilder proxy, MethodInfo method, CallShape call)
    {
        var parameters = method.GetParameters();
        var implementation = proxy.DefineMethod(
            method.Name,
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            method.ReturnType,
            [.. parameters.Select(parameter => parameter.ParameterType)]);
        var code = implementation.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Newobj, call.Constructor);
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            code.Emit(OpCodes.Dup);
            code.Emit(OpCodes.Ldarg, (short)(i + 1));
            code.Emit(OpCodes.Stfld, call.Arguments[i]);
        }

        code.Emit(OpCodes.Call, call.Send);
        code.Emit(OpCodes.Ret);
        proxy.DefineMethodOverride(implementation, method);
    }

    private static string UniqueName(string name) => $"{name}#{Interlocked.Increment(ref names)}";
}

/// <summary>A class of calls: how to make one, fill it and send it.</summary>
internal sealed record CallShape(ConstructorInfo Constructor, FieldInfo[] Arguments, MethodInfo Send);

internal static class CallBuilder
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static CallShape Define(ModuleBuilder module, string name, MethodInfo method)
    {
        var parameters = method.GetParameters();
        var result = method.ReturnType;
        var isValueTask = result == typeof(ValueTask) || result.IsGenericType && result.GetGenericTypeDefinition() == typeof(ValueTask<>);
        var isTask = result == typeof(Task) || result.IsGenericType && result.GetGenericTypeDefinition() == typeof(Task<>);
        var isVoid = result == typeof(void);
        if (method.IsGenericMethod || parameters.Any(parameter => parameter.ParameterType.IsByRef) || !(isTask || isValueTask || isVoid))
            throw new ArgumentException($"{method.DeclaringType}.{method.Name} must return a Task or ValueTask, and be neither generic nor by reference.");

        var value = result.IsGenericType ? result.GetGenericArguments()[0] : null;
        var parent = value is null ? typeof(VoidCall) : typeof(Call<>).MakeGenericType(value);
        var call = module.DefineType(name, TypeAttributes.Sealed, parent);
        var arguments = parameters.Select((parameter, i) => call.DefineField($"a{i}", parameter.ParameterType, FieldAttributes.Public)).ToArray();
        var token = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken));
        DefineInvoke(call, parent, method, arguments);
        if (token >= 0)
            DefineCancellation(call, arguments[token]);

        var flags = FlagsOf(method) | (isVoid ? TurnFlags.OneWay : TurnFlags.None) | (token >= 0 ? TurnFlags.Cancellable : TurnFlags.None);
        var constructor = DefineConstructor(call, parent, flags);
        call.CreateType();
        return new(constructor, arguments, SendOf(flags, isValueTask, isVoid, value));
    }

    private static TurnFlags FlagsOf(MethodInfo method) =>
        (method.IsDefined(typeof(OneWayAttribute)) ? TurnFlags.OneWay : TurnFlags.None)
        | (method.IsDefined(typeof(ReadOnlyAttribute)) ? TurnFlags.ReadOnly : TurnFlags.None)
        | (method.IsDefined(typeof(AlwaysInterleaveAttribute)) ? TurnFlags.AlwaysInterleave : TurnFlags.None);

    private static MethodInfo SendOf(TurnFlags flags, bool isValueTask, bool isVoid, Type? value)
    {
        var name = isVoid ? nameof(Engine.SendVoid)
            : flags.HasFlag(TurnFlags.OneWay) ? isValueTask ? nameof(Engine.SendOneWayValueTask) : nameof(Engine.SendOneWayTask)
            : isValueTask ? value is null ? nameof(Engine.SendValueTask) : nameof(Engine.SendValueTaskOf)
            : value is null ? nameof(Engine.SendTask) : nameof(Engine.SendTaskOf);
        var method = typeof(Engine).GetMethod(name, Members)!;
        return method.IsGenericMethodDefinition ? method.MakeGenericMethod(value!) : method;
    }

    private static ConstructorBuilder DefineConstructor(TypeBuilder call, Type parent, TurnFlags flags)
    {
        var constructor = call.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []);
        var code = constructor.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, (int)flags);
        code.Emit(OpCodes.Call, parent.GetConstructors(Members).Single());
        code.Emit(OpCodes.Ret);
        return constructor;
    }

    private static void DefineInvoke(TypeBuilder call, Type parent, MethodInfo method, FieldInfo[] arguments)
    {
        var inherited = parent.GetMethod(parent == typeof(VoidCall) ? "InvokeVoid" : "Invoke", Members)!;
        var code = Override(call, inherited);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Castclass, method.DeclaringType!);
        foreach (var argument in arguments)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldfld, argument);
        }

        code.Emit(OpCodes.Callvirt, method);
        if (method.ReturnType == typeof(void))
            code.Emit(OpCodes.Call, typeof(ValueTask).GetProperty(nameof(ValueTask.CompletedTask))!.GetMethod!);
        else if (method.ReturnType != inherited.ReturnType)
            code.Emit(OpCodes.Newobj, inherited.ReturnType.GetConstructor([method.ReturnType])!);
        code.Emit(OpCodes.Ret);
    }

    private static void DefineCancellation(TypeBuilder call, FieldInfo token)
    {
        var property = typeof(Call).GetProperty(nameof(Call.Cancellation))!;
        var getter = Override(call, property.GetMethod!);
        getter.Emit(OpCodes.Ldarg_0);
        getter.Emit(OpCodes.Ldfld, token);
        getter.Emit(OpCodes.Ret);
        var setter = Override(call, property.SetMethod!);
        setter.Emit(OpCodes.Ldarg_0);
        setter.Emit(OpCodes.Ldarg_1);
        setter.Emit(OpCodes.Stfld, token);
        setter.Emit(OpCodes.Ret);
    }

    private static ILGenerator Override(TypeBuilder type, MethodInfo inherited) => type.DefineMethod(
        inherited.Name,
        inherited.Attributes & ~(MethodAttributes.Abstract | MethodAttributes.NewSlot),
        inherited.ReturnType,
        [.. inherited.GetParameters().Select(parameter => parameter.ParameterType)]).GetILGenerator();
}
