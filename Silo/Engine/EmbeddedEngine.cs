using System.Globalization;
using System.Text.Json;
using Dispatch.Grains.Interfaces.Ports;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Hosting;
using Orleans.Reminders;
using Orleans.Runtime;
using Orleans.Storage;

namespace Dispatch.Silo.Engine;

/// <summary>Hosts the grains in this process; their states and reminders go to the registered storage.</summary>
internal static class EmbeddedEngine
{
    public static IHostApplicationBuilder AddEngine(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<EngineOptions>().BindConfiguration(EngineOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<EngineOptions>, EngineOptionsValidator>();
        builder.Services.AddOptions<EmbeddedEngineOptions>().Configure<IOptions<EngineOptions>>((embedded, options) =>
        {
            embedded.ResponseTimeout = options.Value.ResponseTimeout;
            embedded.CollectionAge = options.Value.CollectionAge;
            embedded.CollectionQuantum = options.Value.CollectionQuantum;
            embedded.MaxEnqueuedRequestsHardLimit = options.Value.MaxEnqueuedRequests;
        });
        builder.Services.AddSingleton<IGrainStorage, StoredStates>();
        builder.Services.AddSingleton<IReminderTable, StoredReminders>();
        return builder.UseEmbeddedEngine();
    }

    private sealed class StoredStates(IGrainStateStore store) : IGrainStorage
    {
        public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            var stored = await store.ReadAsync(stateName, grainId.ToString(), CancellationToken.None);
            grainState.State = stored is null ? default : JsonSerializer.Deserialize<T>(stored.Data.Span);
            grainState.ETag = stored?.ETag;
            grainState.RecordExists = stored is not null;
        }

        public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            var data = JsonSerializer.SerializeToUtf8Bytes(grainState.State);
            grainState.ETag = await store.WriteAsync(stateName, grainId.ToString(), data, grainState.ETag, CancellationToken.None)
                ?? throw Inconsistent(stateName, grainId, grainState);
            grainState.RecordExists = true;
        }

        public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            if (!await store.ClearAsync(stateName, grainId.ToString(), grainState.ETag, CancellationToken.None))
                throw Inconsistent(stateName, grainId, grainState);
            grainState.ETag = null;
            grainState.RecordExists = false;
        }

        private static InconsistentStateException Inconsistent<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            new($"State {stateName} of {grainId} was changed by somebody else.", null, grainState.ETag);
    }

    private sealed class StoredReminders(IReminderStore store) : IReminderTable
    {
        public async Task<IReadOnlyList<ReminderEntry>> ReadRows() =>
            [.. (await store.AllAsync(CancellationToken.None)).Select(Entry)];

        public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
            await store.FindAsync(grainId.ToString(), reminderName, CancellationToken.None) is { } stored ? Entry(stored) : null;

        public Task<string> UpsertRow(ReminderEntry entry) =>
            store.SaveAsync(new(entry.GrainId.ToString(), entry.ReminderName, entry.StartAt, entry.Period, entry.ETag), CancellationToken.None);

        public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
            store.RemoveAsync(grainId.ToString(), reminderName, eTag, CancellationToken.None);

        private static ReminderEntry Entry(StoredReminder stored) =>
            new(GrainId.Parse(stored.Grain, CultureInfo.InvariantCulture), stored.Name, stored.StartAt, stored.Period, stored.ETag);
    }
}
