using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Retention;

namespace Dispatch.Storage.Idempotency;

internal sealed class IdempotencyModule : StorageModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IIdempotentAnswers, AnswerStore>();
        services.AddSingleton<IFirstAnswers, FirstAnswerStore>();
    }

    public override ImmutableArray<Retained> Retained(StorageOptions options) =>
    [
        new("answers", "caller, key", "answered_at", options.AnswersKept),
        new("first_answers", "caller, key", "answered_at", options.AnswersKept),
    ];
}
