using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Silo.Hosting;
using Dispatch.Silo.Settings;
using Dispatch.Storage;
using Microsoft.Extensions.Options;

namespace Dispatch.Silo.Commands;

/// <summary>
/// <c>verify</c>: proves the journal in the database itself, whether a node serves it or not; exports a signed root and holds the journal
/// against one; and goes on with what is lost, once somebody says why.
/// </summary>
internal static class VerifyCommand
{
    private static readonly TimeSpan Tell = TimeSpan.FromSeconds(2);

    public static bool IsMeant(string[] args) => args is ["verify", ..];

    /// <returns>0 when the journal is whole, or what was asked for is done; 1 when not.</returns>
    public static async Task<int> Run(string[] args, TextWriter told)
    {
        try
        {
            var asked = VerifyArguments.Of(args[1..]);
            var builder = WebApplication.CreateBuilder(
                new WebApplicationOptions { Args = Arguments.Checked(asked.Settings), ContentRootPath = AppContext.BaseDirectory });
            builder.Logging.ClearProviders();
            builder.AddStorage();
            await using var app = builder.Build();
            Node.Check(app.Configuration);
            app.Services.GetService<IStartupValidator>()?.Validate();
            return await Do(asked, app.Services, told);
        }
        catch (Exception wrong) when (Said(wrong) is { } advice)
        {
            await told.WriteLineAsync(advice);
            return 1;
        }
    }

    private static string? Said(Exception wrong) => wrong is FormatException or JournalUnavailableException or IOException
        or UnauthorizedAccessException
        ? wrong.Message
        : Advice.For(wrong);

    private static Task<int> Do(VerifyArguments asked, IServiceProvider services, TextWriter told)
    {
        var evidence = services.GetRequiredService<IJournalEvidence>();
        return asked switch
        {
            { Export: { } file } => Export(evidence, file, asked.Day, told),
            { Accept: var (who, why) } => Accept(services, evidence, who, why, told),
            _ => Verify(evidence, asked.Root, told),
        };
    }

    private static async Task<int> Export(IJournalEvidence evidence, string file, DateOnly? day, TextWriter told)
    {
        if (await evidence.ExportAsync(day, CancellationToken.None) is not { } root)
        {
            await told.WriteLineAsync(day is { } one
                ? $"No root of {one:O} is signed: it had no events, or is not over for Storage:RootsAfter yet."
                : "No root is signed yet: a running node signs one once a day with events is over (UTC) for Storage:RootsAfter.");
            return 1;
        }

        await using (var made = new StreamWriter(new FileStream(file, FileMode.CreateNew)))
            await made.WriteLineAsync(root);
        await told.WriteLineAsync($"{file}: keep it where nobody may write who may write the database. -- verify --root {file} proves it later.");
        return 0;
    }

    private static async Task<int> Verify(IJournalEvidence evidence, string? root, TextWriter told)
    {
        var exported = root is null ? null : await File.ReadAllTextAsync(root);
        var verified = await evidence.VerifyAsync(exported, Progress(told), CancellationToken.None);
        await Losses(verified, told);
        await Findings(verified, told);
        await told.WriteLineAsync(
            $"{(verified.Findings.IsEmpty ? "The journal is whole" : "The journal is not whole")}: {verified.Events} events of "
                + $"{verified.Streams} streams, {verified.Roots} signed days{(root is null ? "" : ", held against an exported root")}.");
        return verified.Findings.IsEmpty ? 0 : 1;
    }

    private static async Task<int> Accept(
        IServiceProvider services, IJournalEvidence evidence, string who, string why, TextWriter told)
    {
        using var hold = services.HoldDatabase();
        var accepted = await evidence.AcceptAsync(who, why, Progress(told), CancellationToken.None);
        await Findings(accepted, told);
        await told.WriteLineAsync(accepted.Findings.IsEmpty
            ? "Nothing is wrong: there is nothing to accept."
            : $"{who} goes on without: {why}. The journal has recorded it, and the node starts.");
        return 0;
    }

    private static async Task Losses(VerifiedJournal verified, TextWriter told)
    {
        foreach (var loss in verified.Losses)
            await told.WriteLineAsync($"{loss.At:yyyy-MM-dd HH:mm'Z'}: {loss.Who} went on with {loss.Findings} things wrong: {loss.Why}");
        if (!verified.Accepted.IsEmpty) await told.WriteLineAsync($"{verified.Accepted.Length} of them still are.");
    }

    private static async Task Findings(VerifiedJournal verified, TextWriter told)
    {
        foreach (var wrong in verified.Findings)
            await told.WriteLineAsync($"{wrong.Stream} {wrong.Version}: {wrong.Problem}");
    }

    private static Action<VerifyProgress> Progress(TextWriter told)
    {
        var said = TimeProvider.System.GetTimestamp();
        return progress =>
        {
            if (TimeProvider.System.GetElapsedTime(said) < Tell) return;
            said = TimeProvider.System.GetTimestamp();
            told.WriteLine($"{progress.Streams} streams with {progress.Events} events read");
        };
    }
}
