using System.Collections.Immutable;
using Dispatch.Storage.Retention;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage;

/// <summary>
/// What a concept brings to the storage. Its migrations lie beside it: <c>NNNN-name.sql</c>, or <c>NNNN-name.dialect.sql</c> for one
/// database.
/// </summary>
internal abstract class StorageModule
{
    /// <summary>Of the rows that people see.</summary>
    public virtual ImmutableArray<ViewTable> Tables => [];

    /// <summary>The ports that it implements.</summary>
    public virtual void Add(IServiceCollection services)
    {
    }

    /// <summary>What is removed when it is old.</summary>
    public virtual ImmutableArray<Retained> Retained(StorageOptions options) => [];
}
