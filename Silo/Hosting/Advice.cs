using System.Net.Sockets;
using System.Text.Json;
using Dispatch.Engine;
using Dispatch.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Dispatch.Silo.Hosting;

/// <summary>What a person has to change where a node cannot start; null for what is a fault of the program.</summary>
internal static class Advice
{
    public static string? For(Exception wrong) => wrong switch
    {
        SettingException or DatabaseUnusableException => wrong.Message,
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        AggregateException { InnerExceptions: [var only] } => For(only),
        InvalidDataException { InnerException: FormatException { InnerException: JsonException json } } =>
            $"{OneLine(wrong)} It is no JSON: {OneLine(json)}",
        IOException { InnerException: AddressInUseException } =>
            $"{OneLine(wrong)} Stop the program that listens there, perhaps another node, or set urls to another port: "
                + "--urls=http://127.0.0.1:PORT.",
        IOException { InnerException: SocketException }
            or SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } =>
            $"{OneLine(wrong)} Set urls to an address of this machine and a port that this user may listen at, from 1024 up: "
                + "--urls=http://127.0.0.1:5080.",
        SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
            "Engine:SiloPort or Engine:GatewayPort is taken by another program; set each to a port that is free.",
        _ => wrong.InnerException is { } inner ? For(inner) : null,
    };

    private static string OneLine(Exception wrong) => wrong.Message.ReplaceLineEndings(" ");
}
