using Dispatch.Grains.Interfaces.Views;
using Dispatch.Storage.Databases;

namespace Dispatch.Toy.Tests.Lockers;

internal sealed class LockerViews(Database database) : ILockerViews
{
    public async Task<Page<LockerRow>> ListAsync(PageRequest page, CancellationToken cancellation) => Paging.Cut(
        await database.QueryAsync(
            $"select {LockerTable.Instance.Select("l")} from lockers l where l.id > @p0 order by l.id limit @p1",
            LockerTable.Instance.Read,
            cancellation,
            page.After ?? "",
            page.Limit + 1),
        page.Limit,
        last => last.Id);
}
