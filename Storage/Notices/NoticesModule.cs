using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Notices;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Notices;

internal sealed class NoticesModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [NoticeTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<INoticeViews, NoticeViews>();
}
