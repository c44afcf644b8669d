using Microsoft.Extensions.Options;
using Npgsql;

namespace Dispatch.Storage;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (options.Provider != StorageProvider.PostgreSql) return ValidateOptionsResult.Success;
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            return ValidateOptionsResult.Fail(
                "Storage:Provider is PostgreSql: set Storage:ConnectionString, for instance "
                    + "Host=localhost;Username=dispatch;Database=dispatch.");
        try
        {
            return new NpgsqlConnectionStringBuilder(options.ConnectionString).Host is { Length: > 0 }
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    "Storage:ConnectionString names no Host; set one, for instance Host=localhost;Username=dispatch;Database=dispatch.");
        }
        catch (ArgumentException wrong)
        {
            return ValidateOptionsResult.Fail(
                $"Storage:ConnectionString cannot be read "
                    + $"({wrong.Message.ReplaceLineEndings(" ")}); write it as Host=localhost;Username=dispatch;Database=dispatch.");
        }
    }
}
